/** JSON as the whole system writes and reads it. */
@NullMarked
package ils.core.json;

import org.jspecify.annotations.NullMarked;
