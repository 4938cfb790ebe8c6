package ils.circulation.policy.lending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what happens when an item is scanned at a return.
 *
 * @param loan the open loan; null if the item is not on loan
 * @param condition whether it is in circulation
 * @param inTransit whether it was on its way
 * @param here code of the place of the scan
 * @param home code of the place where the item belongs
 * @param heldFor code of the pickup place of the hold that this copy serves next; null for none
 * @param stays whether the rules let it stay where nobody waits for it
 * @param at now
 * @param returnedAt when it was returned, if that was earlier (book-drop, backdating); null for now
 * @param scannedBefore the same scan was made here less than a minute ago and nothing came between
 */
public record CheckInFacts(
    @Nullable OpenLoan loan,
    ItemFacts.Condition condition,
    boolean inTransit,
    String here,
    String home,
    @Nullable String heldFor,
    boolean stays,
    Instant at,
    @Nullable Instant returnedAt,
    boolean scannedBefore) {

  /** The loan that the scan ends. */
  public record OpenLoan(RenewalFacts.State state, Instant lentAt, Instant dueAt) {}

  Instant effective() {
    return returnedAt == null ? at : returnedAt;
  }
}
