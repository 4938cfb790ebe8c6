/**
 * The journal of the desk: each act that can be undone is kept with what it changed, rows of the
 * present before and after it, and with the ledger lines and events that it added.
 */
@NullMarked
package ils.circulation.journal;

import org.jspecify.annotations.NullMarked;
