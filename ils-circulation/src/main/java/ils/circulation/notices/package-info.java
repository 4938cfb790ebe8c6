/**
 * What there is to tell whom: planned from events and from due dates, once each, and bundled into
 * messages, one for a person and channel.
 */
@NullMarked
package ils.circulation.notices;

import org.jspecify.annotations.NullMarked;
