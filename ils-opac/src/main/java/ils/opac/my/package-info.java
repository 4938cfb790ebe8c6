/** "My library" in the browser: a patron's own loans. */
@NullMarked
package ils.opac.my;

import org.jspecify.annotations.NullMarked;
