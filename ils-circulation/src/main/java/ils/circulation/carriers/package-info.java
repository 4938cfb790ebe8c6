/** Who carries messages out of the house: a mail server, an SMS gateway, files. */
@NullMarked
package ils.circulation.carriers;

import org.jspecify.annotations.NullMarked;
