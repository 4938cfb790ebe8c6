/**
 * Lines over TCP for thousands of connections that are idle most of the time: one thread waits for
 * all of them, whole lines are handed to an executor. Knows nothing of what the lines mean.
 */
@NullMarked
package ils.selfcheck.tcp;

import org.jspecify.annotations.NullMarked;
