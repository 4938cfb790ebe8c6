/** Notes on a person: for staff at the next visit, or for the person. */
@NullMarked
package ils.circulation.notes;

import org.jspecify.annotations.NullMarked;
