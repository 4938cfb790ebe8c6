package ils.circulation.draftrun;

import ils.circulation.policy.lending.LoanTally;
import ils.core.money.Amount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The loans and debts of the roles of a run, as they stood at any moment of it. */
record PastStanding(Map<Long, List<OneLoan>> loans, Map<Long, List<OneLine>> lines) {

  /**
   * A loan of a role.
   *
   * @param tally of this one loan
   * @param until when it came back; null while it is out
   */
  record OneLoan(LoanTally tally, Instant from, @Nullable Instant until) {

    boolean isOpenBefore(Instant at) {
      return from.isBefore(at) && (until == null || !until.isBefore(at));
    }
  }

  /** A line of a role's account. */
  record OneLine(Instant at, long minor) {}

  /** Loans that the role had out just before. */
  List<LoanTally> openBefore(long role, Instant at) {
    return loans.getOrDefault(role, List.of()).stream()
        .filter(loan -> loan.isOpenBefore(at))
        .map(OneLoan::tally)
        .toList();
  }

  /** What the role owed just before. */
  Amount debtBefore(long role, Instant at) {
    return new Amount(
        lines.getOrDefault(role, List.of()).stream()
            .filter(line -> line.at.isBefore(at))
            .mapToLong(OneLine::minor)
            .sum());
  }
}
