/** The FBS face's loans, renewals, reservations and fees. */
@NullMarked
package ils.opac.fbs.loans;

import org.jspecify.annotations.NullMarked;
