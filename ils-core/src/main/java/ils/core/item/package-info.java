/** The physical item: barcode, home, place, audience and its state machine. */
@NullMarked
package ils.core.item;

import org.jspecify.annotations.NullMarked;
