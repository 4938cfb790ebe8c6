package ils.circulation.transit;

/** How a transit ended; none is left open by an act that settles where the item is. */
public enum TransitEnd {
  ARRIVED,
  /** Met elsewhere and sent anew, or kept there. */
  REPLANNED,
  /** Staff called it off. */
  ABORTED,
  /** Lent on the way. */
  LENT,
  LOST,
  MISSING,
  WITHDRAWN
}
