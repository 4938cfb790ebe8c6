/** Piles of items lent or returned at once, as a pad reads them. */
@NullMarked
package ils.circulation.batch;

import org.jspecify.annotations.NullMarked;
