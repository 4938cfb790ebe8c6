/**
 * Lending at the size of a big city: a made-up world, real clients, and what plain JDBC could do.
 */
@NullMarked
package ils.bench.circulation;

import org.jspecify.annotations.NullMarked;
