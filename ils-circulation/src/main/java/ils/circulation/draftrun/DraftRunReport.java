package ils.circulation.draftrun;

import ils.circulation.draftrun.Difference.Kind;
import ils.core.money.Amount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have differed if a draft had counted.
 *
 * @param transactions how many were replayed
 * @param differing how many of them would have come out otherwise
 * @param oldest when the first of them happened; null if there was none
 * @param millis how long the run took, in milliseconds
 * @param found transactions there were; more than were replayed if time was up before
 * @param groups by kind of difference and by rule, the most frequent first
 */
public record DraftRunReport(
    int transactions,
    int found,
    int differing,
    @Nullable Instant oldest,
    long millis,
    List<Group> groups) {

  public DraftRunReport {
    groups = List.copyOf(groups);
  }

  /** Whether time was up before all were replayed. */
  public boolean isCut() {
    return transactions < found;
  }

  /**
   * Differences of one kind by the same rules.
   *
   * @param subject the rule of lending for a refusal, such as {@code CO-04}; else empty
   * @param ruleBefore the rule of the set of then; empty where it said nothing
   * @param ruleAfter the rule of the draft
   * @param feeChange the sum over all; below zero where fees would fall
   */
  public record Group(
      Kind kind,
      String subject,
      String ruleBefore,
      String ruleAfter,
      int count,
      Amount feeChange,
      List<Sample> samples) {

    public Group {
      samples = List.copyOf(samples);
    }
  }

  /**
   * One of them; it names the loan and nobody.
   *
   * @param act {@code check-out}, {@code renewal} or {@code return}
   * @param situation what the rules were asked with
   */
  public record Sample(
      long loanId, String act, Instant at, String situation, String before, String after) {}
}
