/** Check-out, check-in and renewal: facts in, a decision with all its reasons out. */
@NullMarked
package ils.circulation.policy.lending;

import org.jspecify.annotations.NullMarked;
