/** What goes out to people: messages waiting, worded, handed over, failed, read, sent again. */
@NullMarked
package ils.circulation.messages;

import org.jspecify.annotations.NullMarked;
