package ils.circulation.policy.lost;

/** How the replacement of a lost item is priced (T133, T134). */
public enum Pricing {
  /** The item's own price; the list price where it has none. */
  PRICE,
  /** The list price of its material group, whatever the item cost. */
  LIST,
  /** What it really costs, which staff decide later. */
  ACTUAL,
  /** Nothing. */
  NONE
}
