package ils.circulation.loans;

import ils.circulation.policy.lending.Reason;
import ils.core.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open loan in a list.
 *
 * @param sourceId the record's control number (faust)
 * @param roleKind {@code CITIZEN}, {@code PUPIL}, ...
 * @param counted false for long-term loans such as textbooks, which count in no limit
 * @param daysLeft days until the due date; negative when overdue
 * @param newDueOn the due date that a renewal would give; null if it cannot be renewed
 * @param reasons why it cannot be renewed by the borrower; empty if it can
 * @param feeSoFar what a return now would cost
 */
public record LoanRow(
    long loanId,
    long itemId,
    long bibId,
    String sourceId,
    String barcode,
    String title,
    @Nullable String author,
    String materialType,
    String materialGroup,
    long roleId,
    String roleKind,
    LoanState state,
    LocalDate lentOn,
    Instant lentAt,
    long lentNode,
    LocalDate dueOn,
    Instant dueAt,
    long daysLeft,
    int renewals,
    boolean counted,
    @Nullable LocalDate newDueOn,
    List<Reason> reasons,
    Amount feeSoFar) {

  /** What the rules say of a loan now. */
  record Outlook(@Nullable LocalDate newDueOn, List<Reason> reasons, Amount feeSoFar) {}

  static LoanRow of(OpenLoans.Read loan, String roleKind, LocalDate today, Outlook outlook) {
    return new LoanRow(
        loan.loanId(),
        loan.itemId(),
        loan.bibId(),
        loan.sourceId(),
        loan.barcode(),
        loan.title(),
        loan.author(),
        loan.materialType(),
        loan.materialGroup(),
        loan.roleId(),
        roleKind,
        loan.asked().state(),
        loan.asked().lentOn(),
        loan.lentAt(),
        loan.lentNode(),
        loan.asked().dueOn(),
        loan.asked().dueAt(),
        ChronoUnit.DAYS.between(today, loan.asked().dueOn()),
        loan.asked().renewals(),
        loan.counted(),
        outlook.newDueOn(),
        outlook.reasons(),
        outlook.feeSoFar());
  }

  public boolean isRenewable() {
    return newDueOn != null;
  }

  public boolean isOverdue() {
    return daysLeft < 0;
  }

  /** Whether it is one of its role's overdue loans, as the rules count them. */
  boolean countsAsOverdue(Instant now) {
    return state.countsAsOverdue(dueAt, now);
  }
}
