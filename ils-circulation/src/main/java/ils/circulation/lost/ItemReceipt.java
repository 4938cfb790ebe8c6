package ils.circulation.lost;

import ils.core.item.ItemState;
import ils.core.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What was, or would be, done with an item.
 *
 * @param state after it
 * @param loanId the loan that ended or is charged; null for none
 * @param fee charged for damage; in a preview what the rules propose; null for none
 * @param most the highest fee that is possible; null for no ceiling
 */
public record ItemReceipt(
    long itemId,
    String barcode,
    String title,
    ItemState state,
    @Nullable Long loanId,
    @Nullable Amount fee,
    @Nullable Amount most) {}
