/** The FBS face's loans, renewals and reservations. */
@NullMarked
package ils.opac.fbs.loans;

import org.jspecify.annotations.NullMarked;
