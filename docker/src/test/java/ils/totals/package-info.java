/** Counts what ran, so that a test that never runs is noticed. */
@NullMarked
package ils.totals;

import org.jspecify.annotations.NullMarked;
