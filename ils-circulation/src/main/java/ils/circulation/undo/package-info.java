/** Undo: restores the present as it was before an act at a desk; the logs keep both acts. */
@NullMarked
package ils.circulation.undo;

import org.jspecify.annotations.NullMarked;
