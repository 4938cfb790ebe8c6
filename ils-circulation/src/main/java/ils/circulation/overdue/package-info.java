/** What is overdue at a library, for those who look for it on the shelves and call people. */
@NullMarked
package ils.circulation.overdue;

import org.jspecify.annotations.NullMarked;
