package ils.circulation.explain;

import ils.circulation.holds.Ahead;
import ils.circulation.policy.holds.Estimate;
import ils.circulation.policy.holds.Fit.Misfit;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.holds.Score;
import ils.circulation.policy.holds.ScoreKey;
import ils.circulation.why.Explanation;
import ils.circulation.why.PlaceTold;
import ils.circulation.why.ValueWhy;
import ils.core.item.ItemState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a hold stands where it stands: who is before it and by what, what its copies are doing, how
 * its day was reckoned, and what has happened to it. It names holds, never people.
 *
 * @param terms what it came to, and the rules that it was placed under
 * @param inQueue whether those before it are so now; otherwise they were when it was placed
 * @param estimate how the expected day came about; null where none is reckoned from due dates
 * @param stopped whether a block keeps copies from it
 * @param order by what copies are compared, the weightiest first
 * @param copies the best first, then those that cannot serve it
 * @param copyRules what the rules of its copy, or else of the best, decide
 * @param history what happened to it, the oldest first
 */
public record HoldWhy(
    Explanation terms,
    boolean inQueue,
    List<Before> before,
    Estimate.@Nullable Told estimate,
    boolean stopped,
    List<ScoreKey> order,
    List<CopyWhy> copies,
    List<ValueWhy> copyRules,
    List<Step> history) {

  /**
   * A hold that stands before it, or stood.
   *
   * @param pausedUntil last day asleep; null for one that is awake
   * @param endedOn null while it is open
   * @param serving barcodes of the copies that could serve it, some of this hold's
   */
  public record Before(
      long holdId,
      Ahead.Because because,
      HoldState state,
      LocalDate placedOn,
      PlaceTold pickup,
      @Nullable LocalDate pausedUntil,
      @Nullable LocalDate endedOn,
      List<String> serving) {

    public Before {
      serving = List.copyOf(serving);
    }
  }

  /** What a copy is to the hold. */
  public enum Verdict {
    /** It is set aside for the hold, on its way to it, on the shelf for it, or was lent for it. */
    CHOSEN,
    CANNOT_SERVE,
    /** Another hold has it. */
    ANOTHERS,
    ON_LOAN,
    /** It would do, and is on no shelf. */
    NOT_ON_SHELF,
    /** It would do, and stands on a shelf. */
    FREE
  }

  /**
   * A copy that the hold may ask for.
   *
   * @param at the library where it is
   * @param holder the other hold that has it; null for none
   * @param dueOn of its loan; null if it is not on loan
   * @param misfits why it cannot serve the hold
   * @param score how well it serves, compared by {@link #order}; null if it cannot
   * @param behindBy by what it comes after the chosen copy; null if it does not
   */
  public record CopyWhy(
      String barcode,
      PlaceTold at,
      ItemState state,
      Verdict verdict,
      @Nullable Long holder,
      @Nullable LocalDate dueOn,
      List<Misfit> misfits,
      @Nullable Score score,
      @Nullable ScoreKey behindBy) {

    public CopyWhy {
      misfits = List.copyOf(misfits);
    }
  }

  /**
   * Something that happened to it.
   *
   * @param kind of the event
   * @param barcode of the copy; null for none
   * @param details what the event tells: codes, days and numbers
   * @param undone whether it was taken back
   */
  public record Step(
      Instant at,
      String kind,
      @Nullable PlaceTold place,
      @Nullable String barcode,
      Map<String, String> details,
      boolean undone) {

    public Step {
      details = Map.copyOf(details);
    }
  }

  public HoldWhy {
    before = List.copyOf(before);
    order = List.copyOf(order);
    copies = List.copyOf(copies);
    copyRules = List.copyOf(copyRules);
    history = List.copyOf(history);
  }
}
