/**
 * Pages of staff for lost, claimed, missing and damaged items: each shows first what it will do.
 */
@NullMarked
package ils.circulation.lostdesk;

import org.jspecify.annotations.NullMarked;
