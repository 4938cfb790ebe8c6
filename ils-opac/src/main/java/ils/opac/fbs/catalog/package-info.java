/** The FBS face's availability and holdings of records. */
@NullMarked
package ils.opac.fbs.catalog;

import org.jspecify.annotations.NullMarked;
