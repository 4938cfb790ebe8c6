/** The public pages: home, search, the record, and the search API that staff pages use too. */
@NullMarked
package ils.opac.pages;

import org.jspecify.annotations.NullMarked;
