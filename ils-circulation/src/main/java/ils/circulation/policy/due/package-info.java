/** Due dates: one pipeline on local dates, each stage reported. */
@NullMarked
package ils.circulation.policy.due;

import org.jspecify.annotations.NullMarked;
