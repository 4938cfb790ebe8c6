/**
 * Rule sets: conditions and values as text, checked when saved, resolved value by value, and able
 * to say why.
 */
@NullMarked
package ils.circulation.policy.rules;

import org.jspecify.annotations.NullMarked;
