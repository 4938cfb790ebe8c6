/** Holds: who may place one, which copy serves which hold, and how long it waits on the shelf. */
@NullMarked
package ils.circulation.policy.holds;

import org.jspecify.annotations.NullMarked;
