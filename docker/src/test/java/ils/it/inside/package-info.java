/** Tests that run inside the server, with injection; this package is added to the WAR. */
@NullMarked
package ils.it.inside;

import org.jspecify.annotations.NullMarked;
