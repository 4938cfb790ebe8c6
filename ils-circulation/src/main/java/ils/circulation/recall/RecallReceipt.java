package ils.circulation.recall;

import java.time.LocalDate;

/**
 * A loan that is called back.
 *
 * @param dueBefore the last day to return it until now
 * @param dueOn the last day from now on; the same where it could be no sooner
 */
public record RecallReceipt(long loanId, LocalDate dueBefore, LocalDate dueOn) {}
