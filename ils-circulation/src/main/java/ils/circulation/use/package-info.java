/** Uses of items in the house, counted without a loan. */
@NullMarked
package ils.circulation.use;

import org.jspecify.annotations.NullMarked;
