/** Starts the whole on one machine: the embedded database, Payara Micro and the demo library. */
@NullMarked
package ils.launcher;

import org.jspecify.annotations.NullMarked;
