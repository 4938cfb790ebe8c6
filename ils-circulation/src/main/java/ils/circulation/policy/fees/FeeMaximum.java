package ils.circulation.policy.fees;

import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.flaw.Flaw;
import ils.core.money.Amount;
import java.util.Optional;

/**
 * The most that the law lets a library take for a late return.
 *
 * @param source the rule's name and number, told when a model is refused
 */
public record FeeMaximum(Amount adult, Amount child, String source) {

  /** What is wrong with a model; empty when it stays within the law. */
  public Optional<Complaint> complaint(FeeModel model) {
    return switch (model) {
      case Ladder ladder when ladder.highest(false).exceeds(adult) ->
          Optional.of(above(ladder.highest(false), adult));
      case Ladder ladder when ladder.highest(true).exceeds(child) ->
          Optional.of(above(ladder.highest(true), child));
      case Ladder ladder -> Optional.empty();
      case Interval interval -> interval.complaint(this);
      case Suspend suspend -> Optional.empty();
      case NoFee none -> Optional.empty();
    };
  }

  Complaint above(Amount entered, Amount maximum) {
    return Complaint.of(Flaw.ABOVE_MAXIMUM, entered, maximum, source);
  }
}
