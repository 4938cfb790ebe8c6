/**
 * A patron's own holds: placing them from a record, seeing, moving, pausing and cancelling them.
 */
@NullMarked
package ils.opac.holds;

import org.jspecify.annotations.NullMarked;
