/**
 * What a self-service machine asks of the library and what it is told, in no machine's language.
 */
@NullMarked
package ils.selfcheck.desk;

import org.jspecify.annotations.NullMarked;
