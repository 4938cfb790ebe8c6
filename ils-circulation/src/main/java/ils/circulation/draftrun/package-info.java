/** A draft held against what has happened: past transactions replayed, and what would differ. */
@NullMarked
package ils.circulation.draftrun;

import org.jspecify.annotations.NullMarked;
