/** Taking over what runs in another system, so that a library can change systems on one evening. */
@NullMarked
package ils.circulation.takeover;

import org.jspecify.annotations.NullMarked;
