/** The FBS face's branches and their opening hours. */
@NullMarked
package ils.opac.fbs.places;

import org.jspecify.annotations.NullMarked;
