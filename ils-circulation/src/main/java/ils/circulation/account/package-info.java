/** A patron's account: what staff do to it, and the page on which they do. */
@NullMarked
package ils.circulation.account;

import org.jspecify.annotations.NullMarked;
