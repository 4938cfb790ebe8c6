package ils.circulation.fees;

/** What a line of the ledger stands for. */
public enum LineKind {
  LATE_FEE,
  REPLACEMENT,
  PROCESSING,
  PAYMENT,
  WRITE_OFF,
  VOID,
  REFUND
}
