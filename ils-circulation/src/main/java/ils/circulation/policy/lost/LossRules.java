package ils.circulation.policy.lost;

import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.RenewalFacts.State;
import ils.core.money.Amount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules LO-01 to LO-10: what stands against an act on a lost, claimed or damaged item. */
public final class LossRules {

  private LossRules() {}

  /** LO-01, LO-02: a loan is declared lost once, and while it runs (T132). */
  public static List<Reason> againstLosing(State loan) {
    return switch (loan) {
      case OPEN, CLAIMED -> List.of();
      case LOST -> refused(LendingRule.LOST_ALREADY);
      case CLOSED -> refused(LendingRule.NO_OPEN_LOAN);
    };
  }

  /** LO-02, LO-03: what runs or is lost can be claimed as returned, once (T142, T144). */
  public static List<Reason> againstClaiming(State loan) {
    return switch (loan) {
      case OPEN, LOST -> List.of();
      case CLAIMED -> refused(LendingRule.CLAIMED_ALREADY);
      case CLOSED -> refused(LendingRule.NO_OPEN_LOAN);
    };
  }

  /** LO-04: only a claim is resolved. */
  public static List<Reason> againstResolving(State loan) {
    return loan == State.CLAIMED ? List.of() : refused(LendingRule.NOT_CLAIMED);
  }

  /**
   * LO-05: a word to staff when a person has claimed often.
   *
   * @param claims of the person, this one included
   * @param warning how many are many; null for never
   */
  public static List<Reason> notesOnClaim(long claims, @Nullable Integer warning) {
    return warning == null || claims < warning
        ? List.of()
        : List.of(Reason.note(LendingRule.CLAIMED_OFTEN, Map.of("open", Long.toString(claims))));
  }

  /**
   * LO-09: what staff decide is above nothing and not above what the item is worth.
   *
   * @param worth null for unknown, which sets no ceiling
   */
  public static List<Reason> againstAmount(Amount amount, @Nullable Amount worth) {
    boolean high = worth != null && amount.exceeds(worth);
    if (amount.minorUnits() > 0 && !high) {
      return List.of();
    }
    return List.of(
        Reason.refuse(
            LendingRule.AMOUNT_OUT_OF_RANGE,
            Map.of("debt", amount.toString(), "limit", worth == null ? "" : worth.toString())));
  }

  private static List<Reason> refused(LendingRule rule) {
    return List.of(Reason.refuse(rule, Map.of()));
  }
}
