/** The circumstances of an act: where, when, by whom, what was said, and whether it is a repeat. */
@NullMarked
package ils.circulation.act;

import org.jspecify.annotations.NullMarked;
