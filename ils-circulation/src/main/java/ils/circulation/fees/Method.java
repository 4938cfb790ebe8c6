package ils.circulation.fees;

/** How money changed hands. */
public enum Method {
  CASH,
  CARD,
  /** Through the payment provider. */
  ONLINE
}
