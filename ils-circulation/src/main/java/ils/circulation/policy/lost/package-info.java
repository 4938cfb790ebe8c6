/** Losses, claims and damage as pure rules: what is billed, when, and what a return undoes. */
@NullMarked
package ils.circulation.policy.lost;

import org.jspecify.annotations.NullMarked;
