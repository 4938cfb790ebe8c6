/** Messages as people see them: the person's own list, and what staff see of it. */
@NullMarked
package ils.circulation.inbox;

import org.jspecify.annotations.NullMarked;
