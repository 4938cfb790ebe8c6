package ils.circulation.desk;

import ils.circulation.privacy.LastBorrower;
import ils.core.item.ItemAct;
import ils.core.item.ItemMoves;
import ils.core.item.ItemState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as staff see it.
 *
 * @param home the name of where it belongs
 * @param place the name of where it is or was last seen
 * @param dueOn of its open loan; null if it is not on loan
 * @param borrowerRole of its open loan; null if it is not on loan
 * @param last who had it before, while that may be seen; null otherwise
 * @param recallable its open loan; null if it is not on loan, lost or claimed as returned
 * @param zone of its home, for the history's times
 * @param history newest first, the last fifty
 */
public record ItemCard(
    String barcode,
    long bibId,
    String title,
    @Nullable String author,
    ItemState state,
    Instant since,
    String home,
    String place,
    @Nullable String callNumber,
    String materialGroup,
    @Nullable LocalDate dueOn,
    @Nullable Long borrowerRole,
    @Nullable LastBorrower last,
    @Nullable Long recallable,
    ZoneId zone,
    List<HistoryRow> history) {

  public ItemCard {
    history = List.copyOf(history);
  }

  /** Whether it is looked for, and may turn up. */
  public boolean canBeFound() {
    return can(ItemAct.FIND);
  }

  public boolean canGoMissing() {
    return can(ItemAct.REPORT_MISSING);
  }

  public boolean canBeDamaged() {
    return can(ItemAct.DAMAGE);
  }

  /** Also on loan: then it is asked what becomes of the loan. */
  public boolean canBeWithdrawn() {
    return dueOn != null || can(ItemAct.WITHDRAW);
  }

  private boolean can(ItemAct act) {
    return ItemMoves.after(state, act).isPresent();
  }
}
