package ils.circulation.loans;

import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.targeting.HoldSlip;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a return did, and what to do with the item in hand.
 *
 * @param loanId the loan that ended; null if the item was not on loan
 * @param personId who had it; null if nobody
 * @param dueOn when that loan was due
 * @param effects in the order in which they are told; never empty
 * @param node where the item goes to or stays
 * @param fee charged by this return; null for none
 * @param reckoned how the fee came about; null for none
 * @param cancelled of the bill for a loss, what was still owed
 * @param refunded of the bill for a loss, what was paid and is now to the payer's credit
 * @param notes what staff should know
 * @param hold what got the item; null if nobody waited for it
 */
public record ReturnReceipt(
    long itemId,
    long bibId,
    String barcode,
    String title,
    @Nullable Long loanId,
    @Nullable Long personId,
    @Nullable LocalDate dueOn,
    List<Effect> effects,
    Next next,
    long node,
    @Nullable Amount fee,
    @Nullable Reckoning reckoned,
    Amount cancelled,
    Amount refunded,
    List<Reason> notes,
    @Nullable HoldSlip hold) {

  ReturnReceipt with(@Nullable HoldSlip captured) {
    return new ReturnReceipt(
        itemId, bibId, barcode, title, loanId, personId, dueOn, effects, next, node, fee, reckoned,
        cancelled, refunded, notes, captured);
  }
}
