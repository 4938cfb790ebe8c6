@NullMarked
package ils.core;

import org.jspecify.annotations.NullMarked;
