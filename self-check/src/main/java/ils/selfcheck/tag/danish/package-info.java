/**
 * ISO 28560-3, the Danish data model (DS/INF 163): a basic block of 34 bytes, of which the smallest
 * chips hold 32, and extension blocks behind it.
 */
@NullMarked
package ils.selfcheck.tag.danish;

import org.jspecify.annotations.NullMarked;
