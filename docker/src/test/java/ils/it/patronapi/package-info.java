/**
 * The patron APIs from outside: both faces of FBS, our own, and who is refused. Every answer is
 * held against its contract.
 */
@NullMarked
package ils.it.patronapi;

import org.jspecify.annotations.NullMarked;
