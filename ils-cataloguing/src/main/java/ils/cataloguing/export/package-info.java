/** Records of the catalogue out to files. */
@NullMarked
package ils.cataloguing.export;

import org.jspecify.annotations.NullMarked;
