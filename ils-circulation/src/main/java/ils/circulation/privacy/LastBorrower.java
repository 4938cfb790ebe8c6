package ils.circulation.privacy;

import java.time.LocalDate;

/**
 * Who had an item last, for a damage that is found when it is back on the shelf.
 *
 * @param role of the borrower
 * @param returnedOn the day it came back
 * @param shownUntil the last day on which staff see this
 */
public record LastBorrower(long role, LocalDate returnedOn, LocalDate shownUntil) {}
