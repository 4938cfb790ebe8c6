/** Tests of what notices say. */
@NullMarked
package ils.circulation.wording;

import org.jspecify.annotations.NullMarked;
