/** Whether current state and logs agree: an operator's check, which must find nothing. */
@NullMarked
package ils.circulation.check;

import org.jspecify.annotations.NullMarked;
