/** A patron's blocks and notes in the browser and as JSON, and the kinds of blocks there are. */
@NullMarked
package ils.circulation.standing;

import org.jspecify.annotations.NullMarked;
