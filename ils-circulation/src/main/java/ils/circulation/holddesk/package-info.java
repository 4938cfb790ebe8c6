/** Holds in the browser, for staff: the lists of a library, a patron's holds, placing one. */
@NullMarked
package ils.circulation.holddesk;

import org.jspecify.annotations.NullMarked;
