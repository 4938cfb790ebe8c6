package ils.selfcheck.desk;

/** Where terminals differ. None is set unless staff set it. */
public enum TerminalOption {
  /** Shows name and lists for the card alone; else the PIN must be right. */
  TRUSTS_CARD,
  /** Wants the sorters' extensions CR, CS, CT, CV, CY and DA. */
  SORTER_FIELDS,
  /** Wants a word on the screen also when all went well. */
  CHATTY,
  /** Wants CV 00 on a return that needs no attention. */
  ALERT_00
}
