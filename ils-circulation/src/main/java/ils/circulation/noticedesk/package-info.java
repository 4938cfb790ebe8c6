/** Notices in the browser for staff: their wordings, and what was sent to a patron. */
@NullMarked
package ils.circulation.noticedesk;

import org.jspecify.annotations.NullMarked;
