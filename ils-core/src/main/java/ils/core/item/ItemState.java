package ils.core.item;

/** The one state an item is in. What leads from one to the next is {@link ItemMoves}. */
public enum ItemState {
  ON_ORDER,
  IN_PROCESS,
  AVAILABLE,
  ON_LOAN,
  IN_TRANSIT,
  ON_HOLD_SHELF,
  MISSING,
  LOST,
  /** Lost, and paid for; it may still turn up. */
  LOST_PAID,
  DAMAGED,
  IN_REPAIR,
  WITHDRAWN;

  /** Whether a person can expect to find it on its shelf. */
  public boolean isOnShelf() {
    return this == AVAILABLE;
  }
}
