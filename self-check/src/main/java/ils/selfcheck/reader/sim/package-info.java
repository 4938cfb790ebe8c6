/**
 * A reader and its tags without either: it listens on a socket and speaks FEIG's protocol, so that
 * the real driver is what talks to it. Tags come and go, and everything can go wrong on demand.
 */
@NullMarked
package ils.selfcheck.reader.sim;

import org.jspecify.annotations.NullMarked;
