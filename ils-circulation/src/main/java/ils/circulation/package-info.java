@NullMarked
package ils.circulation;

import org.jspecify.annotations.NullMarked;
