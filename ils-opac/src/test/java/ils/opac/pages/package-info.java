/** Tests of the public pages without a server. */
@NullMarked
package ils.opac.pages;

import org.jspecify.annotations.NullMarked;
