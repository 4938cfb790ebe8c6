/** Identifiers: 64-bit, time-ordered, assigned by the application. */
@NullMarked
package ils.core.ids;

import org.jspecify.annotations.NullMarked;
