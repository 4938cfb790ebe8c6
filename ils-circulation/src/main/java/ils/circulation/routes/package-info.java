/** How long copies travel between libraries, and where nothing travels: kept by staff. */
@NullMarked
package ils.circulation.routes;

import org.jspecify.annotations.NullMarked;
