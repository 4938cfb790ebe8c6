/** Tests of what decides about notices. */
@NullMarked
package ils.circulation.policy.notices;

import org.jspecify.annotations.NullMarked;
