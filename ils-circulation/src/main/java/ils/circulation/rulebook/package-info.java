/** The rule sets in force: stored versions, how they come into force, and how acts ask them. */
@NullMarked
package ils.circulation.rulebook;

import org.jspecify.annotations.NullMarked;
