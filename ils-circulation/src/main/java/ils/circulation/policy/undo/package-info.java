/** Whether an act at a desk can be undone. */
@NullMarked
package ils.circulation.policy.undo;

import org.jspecify.annotations.NullMarked;
