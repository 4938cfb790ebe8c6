/** The pull list and the hold shelf of a library, and what time does to holds. */
@NullMarked
package ils.circulation.holdshelf;

import org.jspecify.annotations.NullMarked;
