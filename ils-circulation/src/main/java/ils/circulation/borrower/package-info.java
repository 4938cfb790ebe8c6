/** Who borrows: finding and locking a borrower role, and how it stands here and now. */
@NullMarked
package ils.circulation.borrower;

import org.jspecify.annotations.NullMarked;
