/** What a new version of a record does to the one in the catalogue. */
@NullMarked
package ils.cataloguing.overlay;

import org.jspecify.annotations.NullMarked;
