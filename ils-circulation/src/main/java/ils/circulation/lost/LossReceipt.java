package ils.circulation.lost;

import ils.circulation.policy.lost.LostBill;
import ils.core.money.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a loss did, or would do.
 *
 * @param lateFee charged for the time until the loss; nothing if none, or if it is forgiven
 * @param bill what is billed
 * @param billOn the day of the bill if that is later; null for at once
 * @param costUntil the last day to decide an actual cost; null without end, or if there is none
 */
public record LossReceipt(
    long loanId,
    long itemId,
    String barcode,
    String title,
    @Nullable Long personId,
    Cause cause,
    LocalDate lostOn,
    Amount lateFee,
    LostBill bill,
    @Nullable LocalDate billOn,
    @Nullable LocalDate costUntil) {

  /** All that is owed because of it, as far as it is known today. */
  public Amount total() {
    return lateFee.plus(bill.total());
  }
}
