/** The pages on which staff and patrons sign in and out, and staff say where they stand. */
@NullMarked
package ils.core.signin;

import org.jspecify.annotations.NullMarked;
