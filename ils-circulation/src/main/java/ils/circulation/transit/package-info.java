/** Items on their way between places. */
@NullMarked
package ils.circulation.transit;

import org.jspecify.annotations.NullMarked;
