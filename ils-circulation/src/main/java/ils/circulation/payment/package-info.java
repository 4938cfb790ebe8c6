/** Paying online, and getting money back the same way: what becomes of each payment. */
@NullMarked
package ils.circulation.payment;

import org.jspecify.annotations.NullMarked;
