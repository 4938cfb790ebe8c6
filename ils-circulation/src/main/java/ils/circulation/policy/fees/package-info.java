/** Fees for late return as pure calculation. */
@NullMarked
package ils.circulation.policy.fees;

import org.jspecify.annotations.NullMarked;
