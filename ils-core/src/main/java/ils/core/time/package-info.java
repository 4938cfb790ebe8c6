/** The one place where the clock is read. */
@NullMarked
package ils.core.time;

import org.jspecify.annotations.NullMarked;
