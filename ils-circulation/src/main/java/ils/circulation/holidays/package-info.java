/** The holidays of the year, proposed as closed days. */
@NullMarked
package ils.circulation.holidays;

import org.jspecify.annotations.NullMarked;
