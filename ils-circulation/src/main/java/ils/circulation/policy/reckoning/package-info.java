/** How amounts and dates were reckoned, told without a language. */
@NullMarked
package ils.circulation.policy.reckoning;

import org.jspecify.annotations.NullMarked;
