/** The FBS face's view of a patron, and how patrons prove who they are. */
@NullMarked
package ils.opac.fbs.patron;

import org.jspecify.annotations.NullMarked;
