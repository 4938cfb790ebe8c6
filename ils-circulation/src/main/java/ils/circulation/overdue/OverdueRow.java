package ils.circulation.overdue;

import ils.circulation.loans.LoanState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One overdue loan.
 *
 * @param location where it would stand, if it had come back unseen
 * @param role of the borrower
 * @param daysLate from 1
 */
public record OverdueRow(
    long loanId,
    String barcode,
    String title,
    @Nullable String location,
    @Nullable String callNumber,
    LocalDate dueOn,
    long daysLate,
    LoanState state,
    long role,
    String borrower) {}
