/** Which copy serves which hold: copies set aside, captured, let go. */
@NullMarked
package ils.circulation.targeting;

import org.jspecify.annotations.NullMarked;
