/** What may be done to an account, as pure decisions; amounts and lines only, no names. */
@NullMarked
package ils.circulation.policy.ledger;

import org.jspecify.annotations.NullMarked;
