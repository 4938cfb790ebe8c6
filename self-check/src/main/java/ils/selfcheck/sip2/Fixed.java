package ils.selfcheck.sip2;

/**
 * The fixed-width values that stand without id or delimiter between a message's code and fields.
 */
public enum Fixed {
  ALERT(1, "N"),
  AVAILABLE(1, "N"),
  CARD_RETAINED(1, "N"),
  CHARGED_ITEMS_COUNT(4, "    "),
  CHECKIN_OK(1, "N"),
  CHECKOUT_OK(1, "N"),
  CIRCULATION_STATUS(2, "01"),
  CURRENCY(3, "   "),
  DATE_TIME_SYNC(18, "000000000000000000"),
  DESENSITIZE(1, "N"),
  END_SESSION(1, "Y"),
  FEE_TYPE(2, "01"),
  FINE_ITEMS_COUNT(4, "    "),
  HOLD_ITEMS_COUNT(4, "    "),
  HOLD_MODE(1, " "),
  ITEM_PROPERTIES_OK(1, "0"),
  LANGUAGE(3, "000"),
  MAGNETIC_MEDIA(1, "U"),
  MAX_PRINT_WIDTH(3, "000"),
  NB_DUE_DATE(18, "                  "),
  NO_BLOCK(1, "N"),
  OFFLINE_OK(1, "N"),
  OK(1, "0"),
  ON_LINE(1, "N"),
  OVERDUE_ITEMS_COUNT(4, "    "),
  PASSWORD_ALGORITHM(1, "0"),
  /** Charge, renewal, recall and hold denied, and nothing said of the ten reasons. */
  PATRON_STATUS(14, "YYYY          "),
  PAYMENT_ACCEPTED(1, "N"),
  PAYMENT_TYPE(2, "00"),
  PROTOCOL_VERSION(4, "2.00"),
  RECALL_ITEMS_COUNT(4, "    "),
  RENEWAL_OK(1, "N"),
  RENEWAL_POLICY(1, "N"),
  RENEWED_COUNT(4, "0000"),
  RESENSITIZE(1, "N"),
  RETRIES_ALLOWED(3, "003"),
  RETURN_DATE(18, "                  "),
  SC_RENEWAL_POLICY(1, "N"),
  SECURITY_MARKER(2, "00"),
  STATUS_CODE(1, "0"),
  STATUS_UPDATE_OK(1, "N"),
  SUMMARY(10, "          "),
  THIRD_PARTY_ALLOWED(1, "N"),
  TIMEOUT_PERIOD(3, "000"),
  TRANSACTION_DATE(18, "                  "),
  UID_ALGORITHM(1, "0"),
  UNAVAILABLE_HOLDS_COUNT(4, "    "),
  UNRENEWED_COUNT(4, "0000");

  private final int width;
  private final String nothing;

  Fixed(int width, String nothing) {
    this.width = width;
    this.nothing = nothing;
  }

  /** Characters on the wire, always exactly so many. */
  public int width() {
    return width;
  }

  /** What stands here when nothing is claimed or allowed: the value of a refusal. */
  public String nothing() {
    return nothing;
  }

  boolean isDate() {
    return width == 18;
  }
}
