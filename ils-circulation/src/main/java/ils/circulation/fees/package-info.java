/** What borrowers owe: an append-only ledger. */
@NullMarked
package ils.circulation.fees;

import org.jspecify.annotations.NullMarked;
