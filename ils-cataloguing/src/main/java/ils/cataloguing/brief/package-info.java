/** Records made in haste at the desk, for cataloguing to finish. */
@NullMarked
package ils.cataloguing.brief;

import org.jspecify.annotations.NullMarked;
