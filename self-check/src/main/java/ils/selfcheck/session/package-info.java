/**
 * The SIP2 server without its sockets: one session for each connection, one answering class for
 * each kind of question.
 */
@NullMarked
package ils.selfcheck.session;

import org.jspecify.annotations.NullMarked;
