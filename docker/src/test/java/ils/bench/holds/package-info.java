/** What holds cost where very many wait. */
@NullMarked
package ils.bench.holds;

import org.jspecify.annotations.NullMarked;
