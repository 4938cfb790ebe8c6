/**
 * SIP2 messages as bytes and as values: the grammar, the 16 message pairs, checksums, character
 * sets and traces. Knows nothing of libraries, sockets or sessions.
 */
@NullMarked
package ils.selfcheck.sip2;

import org.jspecify.annotations.NullMarked;
