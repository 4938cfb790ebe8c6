/** Lost, claimed, missing and damaged items: what staff and time do, and what a return undoes. */
@NullMarked
package ils.circulation.lost;

import org.jspecify.annotations.NullMarked;
