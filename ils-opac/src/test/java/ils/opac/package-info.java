/** What the tests of the public catalogue share. */
@NullMarked
package ils.opac;

import org.jspecify.annotations.NullMarked;
