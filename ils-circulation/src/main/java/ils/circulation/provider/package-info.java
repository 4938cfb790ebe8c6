/** The payment provider: what the library asks of it, and how it is spoken to. */
@NullMarked
package ils.circulation.provider;

import org.jspecify.annotations.NullMarked;
