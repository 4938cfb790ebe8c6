package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.loans.LoanReceipt.Found;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.Reason;
import ils.core.item.Item;
import ils.core.money.Amount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles what an item that was lost, or claimed as returned, has left behind once it turns up, in
 * the transaction in which it does. Loans call it; losses are kept elsewhere.
 */
public interface LostAndFound {

  /**
   * An item that turns up.
   *
   * @param loan its open loan, still as it was; null if it has none
   * @param at when it came back
   * @param feeFree whether nothing more is charged for being late
   */
  record Arrival(Place place, Item item, @Nullable Loan loan, Instant at, boolean feeFree) {}

  /**
   * What was settled.
   *
   * @param at the instant that counts for the loan: of the claim, or of the return
   * @param feeSettled whether the late fee is settled with it, and the return charges none
   * @param cancelled what was owed and is so no longer
   * @param refunded what was paid and is now to the payer's credit
   * @param lateFee charged with it; null for none
   * @param effects what to tell beside
   * @param notes what staff should know
   */
  record Settled(
      Instant at,
      boolean feeSettled,
      Amount cancelled,
      Amount refunded,
      @Nullable Amount lateFee,
      List<Effect> effects,
      List<Reason> notes) {

    public Settled {
      effects = List.copyOf(effects);
      notes = List.copyOf(notes);
    }

    /** What to tell of a bill; null where nothing of one fell away. */
    @Nullable Found found() {
      return cancelled.isNone() && refunded.isNone() ? null : new Found(cancelled, refunded);
    }

    /** Nothing, for a return at this instant. */
    public static Settled at(Instant at) {
      return new Settled(at, false, Amount.NONE, Amount.NONE, null, List.of(), List.of());
    }
  }

  /** Settles it; the loan itself is the caller's to end. */
  Settled settle(Arrival arrival);
}
