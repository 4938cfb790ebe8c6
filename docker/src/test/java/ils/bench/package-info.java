/** Measurements of the whole, by name: {@code ./ils bench start}. */
@NullMarked
package ils.bench;

import org.jspecify.annotations.NullMarked;
