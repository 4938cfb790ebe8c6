/** What a municipality's finance department gets out of the ledger. */
@NullMarked
package ils.circulation.finance;

import org.jspecify.annotations.NullMarked;
