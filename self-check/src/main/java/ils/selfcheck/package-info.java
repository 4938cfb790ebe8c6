@NullMarked
package ils.selfcheck;

import org.jspecify.annotations.NullMarked;
