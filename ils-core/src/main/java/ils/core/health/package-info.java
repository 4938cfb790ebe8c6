/** Whether this node may be sent work: {@code /health/ready} is the only truth about it. */
@NullMarked
package ils.core.health;

import org.jspecify.annotations.NullMarked;
