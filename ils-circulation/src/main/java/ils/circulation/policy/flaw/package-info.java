/** What can be wrong in rules, as values that are told in any language. */
@NullMarked
package ils.circulation.policy.flaw;

import org.jspecify.annotations.NullMarked;
