package ils.core.item;

import static ils.core.item.ItemState.AVAILABLE;
import static ils.core.item.ItemState.DAMAGED;
import static ils.core.item.ItemState.IN_PROCESS;
import static ils.core.item.ItemState.IN_REPAIR;
import static ils.core.item.ItemState.IN_TRANSIT;
import static ils.core.item.ItemState.LOST;
import static ils.core.item.ItemState.LOST_PAID;
import static ils.core.item.ItemState.MISSING;
import static ils.core.item.ItemState.ON_HOLD_SHELF;
import static ils.core.item.ItemState.ON_LOAN;
import static ils.core.item.ItemState.ON_ORDER;
import static ils.core.item.ItemState.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state machine of an item, as data: which act leads from which states to which.
 *
 * <p>Whether an act is wise is for the circulation rules to say; this table says what is possible
 * at all. The table in {@code RULES.md} is printed from it.
 */
public final class ItemMoves {

  private record Move(Set<ItemState> from, ItemState to) {}

  private static final Map<ItemAct, Move> MOVES = new EnumMap<>(ItemAct.class);

  static {
    move(ItemAct.RECEIVE, IN_PROCESS, ON_ORDER);
    move(ItemAct.RELEASE, AVAILABLE, ON_ORDER, IN_PROCESS);
    move(
        ItemAct.CATALOGUE,
        IN_PROCESS,
        AVAILABLE,
        ON_LOAN,
        IN_TRANSIT,
        ON_HOLD_SHELF,
        MISSING,
        LOST,
        LOST_PAID);
    move(
        ItemAct.CHECK_OUT,
        ON_LOAN,
        ON_ORDER,
        IN_PROCESS,
        AVAILABLE,
        IN_TRANSIT,
        ON_HOLD_SHELF,
        MISSING,
        LOST,
        LOST_PAID,
        DAMAGED);
    move(
        ItemAct.CHECK_IN,
        AVAILABLE,
        ON_LOAN,
        LOST,
        LOST_PAID,
        MISSING,
        AVAILABLE,
        IN_TRANSIT,
        ON_HOLD_SHELF);
    move(
        ItemAct.SEND,
        IN_TRANSIT,
        AVAILABLE,
        ON_LOAN,
        ON_HOLD_SHELF,
        IN_TRANSIT,
        IN_PROCESS,
        DAMAGED,
        MISSING,
        LOST,
        LOST_PAID);
    move(
        ItemAct.SHELVE_FOR_HOLD,
        ON_HOLD_SHELF,
        AVAILABLE,
        ON_LOAN,
        IN_TRANSIT,
        ON_HOLD_SHELF,
        MISSING,
        LOST,
        LOST_PAID);
    move(ItemAct.REPORT_MISSING, MISSING, AVAILABLE, IN_TRANSIT, ON_HOLD_SHELF, IN_PROCESS);
    move(ItemAct.DECLARE_LOST, LOST, ON_LOAN, MISSING);
    move(ItemAct.PAY_LOST, LOST_PAID, LOST);
    move(ItemAct.FIND, AVAILABLE, MISSING, LOST, LOST_PAID);
    move(ItemAct.DAMAGE, DAMAGED, AVAILABLE, ON_LOAN, ON_HOLD_SHELF, IN_TRANSIT);
    move(ItemAct.SEND_TO_REPAIR, IN_REPAIR, DAMAGED, AVAILABLE);
    move(ItemAct.REPAIR, AVAILABLE, DAMAGED, IN_REPAIR);
    move(
        ItemAct.WITHDRAW,
        WITHDRAWN,
        ON_ORDER,
        IN_PROCESS,
        AVAILABLE,
        MISSING,
        LOST,
        LOST_PAID,
        DAMAGED,
        IN_REPAIR);
    move(ItemAct.REINSTATE, AVAILABLE, WITHDRAWN);
  }

  private ItemMoves() {}

  private static void move(ItemAct act, ItemState to, ItemState first, ItemState... others) {
    MOVES.put(act, new Move(EnumSet.of(first, others), to));
  }

  /** The state after the act, or empty where the act is not possible in that state. */
  public static Optional<ItemState> after(ItemState state, ItemAct act) {
    var move = MOVES.get(act);
    return move != null && move.from().contains(state) ? Optional.of(move.to()) : Optional.empty();
  }
}
