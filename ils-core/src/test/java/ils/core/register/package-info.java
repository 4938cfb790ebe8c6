@NullMarked
package ils.core.register;

import org.jspecify.annotations.NullMarked;
