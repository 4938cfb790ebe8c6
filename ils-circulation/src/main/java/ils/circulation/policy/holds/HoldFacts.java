package ils.circulation.policy.holds;

import ils.circulation.policy.lending.BorrowerFacts;
import ils.circulation.policy.lending.PlaceFacts;
import ils.circulation.policy.rules.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether a hold may be placed.
 *
 * @param pickup what stands against the pickup library; empty when nothing does
 */
public record HoldFacts(
    HoldLevel level,
    BorrowerFacts borrower,
    Tally tally,
    Supply supply,
    List<PickupPoint.Cause> pickup,
    PlaceFacts place,
    Resolution rules) {

  public HoldFacts {
    pickup = List.copyOf(pickup);
  }

  /**
   * The borrower's holds so far.
   *
   * @param open all that are open in this role, sleeping ones included
   * @param sleeping of these
   * @param today placed on this local day, whatever became of them
   * @param sameTitle open ones that this title could serve, at any level
   * @param titleLoans open loans of the title
   */
  public record Tally(int open, int sleeping, int today, int sameTitle, int titleLoans) {

    /** One hold more, of another title. */
    public Tally plusOne() {
      return new Tally(open + 1, sleeping, today + 1, sameTitle, titleLoans);
    }

    public Tally ofTitle(int holds, int loans) {
      return new Tally(open, sleeping, today, holds, loans);
    }
  }

  /**
   * The copies there are.
   *
   * @param copies all of the title or work
   * @param eligible those that could serve this borrower, wherever they are
   * @param inAt a library where an eligible copy stands free; null when all are out
   */
  public record Supply(int copies, int eligible, @Nullable Named inAt) {}

  /** What a library is called, in Danish and in English. */
  public record Named(String da, String en) {}
}
