/** Loans and holds forget whose they were, when nothing is open about them any more. */
@NullMarked
package ils.circulation.privacy;

import org.jspecify.annotations.NullMarked;
