@NullMarked
package ils.cataloguing.crosswalk;

import org.jspecify.annotations.NullMarked;
