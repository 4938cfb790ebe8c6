/** The SIP2 server inside the application: its port, its health, and the library behind it. */
@NullMarked
package ils.selfcheck.server;

import org.jspecify.annotations.NullMarked;
