/** E-mails that come back: reading the mailbox for them, and what follows. */
@NullMarked
package ils.circulation.bounces;

import org.jspecify.annotations.NullMarked;
