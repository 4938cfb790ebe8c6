/** What notices say: as shipped, as each place has it, filled in and tried out. */
@NullMarked
package ils.circulation.wording;

import org.jspecify.annotations.NullMarked;
