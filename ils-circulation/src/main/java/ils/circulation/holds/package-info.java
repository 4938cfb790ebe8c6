/** Holds: placing, cancelling, putting to sleep, moving, and seeing where one stands. */
@NullMarked
package ils.circulation.holds;

import org.jspecify.annotations.NullMarked;
