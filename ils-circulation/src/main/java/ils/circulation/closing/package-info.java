/**
 * Special days of a place: holidays, special hours, and closings without warning such as a storm.
 */
@NullMarked
package ils.circulation.closing;

import org.jspecify.annotations.NullMarked;
