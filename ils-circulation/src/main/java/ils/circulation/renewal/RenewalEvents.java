package ils.circulation.renewal;

import ils.circulation.policy.lending.LendingRule;
import ils.core.event.DomainEvent;
import java.time.LocalDate;
import java.util.List;

/** What renewing many loans writes into the event log, beside each loan's own event. */
public final class RenewalEvents {

  private RenewalEvents() {}

  /**
   * All of a person's loans were asked to be renewed; what one message tells (T88).
   *
   * @param renewed ids of the loans
   */
  public record AllRenewed(List<Long> renewed, List<NotRenewed> kept) implements DomainEvent {}

  /** A loan that was not renewed, and by which rules. */
  public record NotRenewed(long loanId, List<LendingRule> rules) {}

  /** A loan that should have renewed itself did not; said once for each due date (T81). */
  public record AutoRenewalDeclined(long loanId, LocalDate dueOn, List<LendingRule> rules)
      implements DomainEvent {}
}
