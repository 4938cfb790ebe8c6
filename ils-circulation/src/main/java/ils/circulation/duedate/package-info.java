/** Due dates given by staff, to one loan or to many. */
@NullMarked
package ils.circulation.duedate;

import org.jspecify.annotations.NullMarked;
