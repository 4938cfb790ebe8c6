@NullMarked
package ils.cataloguing;

import org.jspecify.annotations.NullMarked;
