/** What decides about notices: kinds, channels, hours, tries, and what a wording may say. */
@NullMarked
package ils.circulation.policy.notices;

import org.jspecify.annotations.NullMarked;
