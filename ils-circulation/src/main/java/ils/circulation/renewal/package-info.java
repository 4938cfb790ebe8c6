/** Renewals of many loans: all of a borrower's, and those that renew themselves when due. */
@NullMarked
package ils.circulation.renewal;

import org.jspecify.annotations.NullMarked;
