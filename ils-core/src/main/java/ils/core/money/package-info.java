/** Money as whole minor units: exact sums, no rounding on the way. */
@NullMarked
package ils.core.money;

import org.jspecify.annotations.NullMarked;
