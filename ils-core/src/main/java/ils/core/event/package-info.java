/**
 * The event log: who did what, where, when, through which channel, and the delivery of it to
 * listeners.
 */
@NullMarked
package ils.core.event;

import org.jspecify.annotations.NullMarked;
