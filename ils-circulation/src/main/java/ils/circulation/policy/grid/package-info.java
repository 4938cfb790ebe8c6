/** Rule texts as people look at them: the grid of rules and values, and two texts side by side. */
@NullMarked
package ils.circulation.policy.grid;

import org.jspecify.annotations.NullMarked;
