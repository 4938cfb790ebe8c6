/** Rule texts that somebody works on: kept, checked, and put into force once they pass. */
@NullMarked
package ils.circulation.draft;

import org.jspecify.annotations.NullMarked;
