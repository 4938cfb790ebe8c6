/** What becomes of holds when records and items change under them. */
@NullMarked
package ils.circulation.stock;

import org.jspecify.annotations.NullMarked;
