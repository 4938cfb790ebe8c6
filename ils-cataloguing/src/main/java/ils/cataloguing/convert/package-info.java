/** Files of records from one format into another. */
@NullMarked
package ils.cataloguing.convert;

import org.jspecify.annotations.NullMarked;
