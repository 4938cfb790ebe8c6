/** Takes a whole import back. */
@NullMarked
package ils.cataloguing.undo;

import org.jspecify.annotations.NullMarked;
