/** What the pages and the APIs need alike to act for a patron who is not in the library. */
@NullMarked
package ils.opac.patron;

import org.jspecify.annotations.NullMarked;
