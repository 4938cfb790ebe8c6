/**
 * The register of SIP2 terminals: who they are, where they stand, how they want to be spoken to.
 */
@NullMarked
package ils.selfcheck.terminal;

import org.jspecify.annotations.NullMarked;
