/** Loans that are called back for another. */
@NullMarked
package ils.circulation.recall;

import org.jspecify.annotations.NullMarked;
