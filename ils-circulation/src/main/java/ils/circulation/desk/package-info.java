/** The desk: one field for every scan, the patron beside it, and an answer to each scan. */
@NullMarked
package ils.circulation.desk;

import org.jspecify.annotations.NullMarked;
