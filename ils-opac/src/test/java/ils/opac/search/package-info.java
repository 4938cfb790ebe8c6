/** Tests of the searching. */
@NullMarked
package ils.opac.search;

import org.jspecify.annotations.NullMarked;
