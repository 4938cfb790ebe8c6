/** Lending what nobody has catalogued. */
@NullMarked
package ils.circulation.fastadd;

import org.jspecify.annotations.NullMarked;
