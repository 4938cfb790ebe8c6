/**
 * "Why?": decisions told with the rules behind them, now or as they were. Each kind of decision
 * makes an {@link ils.circulation.why.Explanation}; one page and one JSON form show them all.
 */
@NullMarked
package ils.circulation.why;

import org.jspecify.annotations.NullMarked;
