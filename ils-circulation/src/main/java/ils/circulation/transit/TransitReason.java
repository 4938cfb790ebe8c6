package ils.circulation.transit;

/** Why an item travels. */
public enum TransitReason {
  /** To where it belongs. */
  HOME,
  /** To where somebody waits for it. */
  HOLD,
  /** To another place that staff chose. */
  MOVE
}
