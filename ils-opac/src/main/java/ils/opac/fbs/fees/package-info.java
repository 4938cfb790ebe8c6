/** The FBS face's fees. */
@NullMarked
package ils.opac.fbs.fees;

import org.jspecify.annotations.NullMarked;
