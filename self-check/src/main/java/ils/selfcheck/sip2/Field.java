package ils.selfcheck.sip2;

import java.util.Optional;

/**
 * The variable fields: a two-letter id, a value and a delimiter.
 *
 * <p>Source: 3M Standard Interchange Protocol 2.00, and from {@link #COLLECTION} on the extensions
 * that sorters and self-checks in the field use. AY and AZ are not fields but the message's
 * trailer.
 */
public enum Field {
  PATRON_ID("AA", Secrecy.PERSONAL),
  ITEM_ID("AB"),
  TERMINAL_PASSWORD("AC", Secrecy.SECRET),
  PATRON_PASSWORD("AD", Secrecy.SECRET),
  PERSONAL_NAME("AE", Secrecy.PERSONAL),
  SCREEN_MESSAGE("AF"),
  PRINT_LINE("AG"),
  DUE_DATE("AH"),
  TITLE("AJ"),
  BLOCKED_CARD_MESSAGE("AL", Secrecy.PERSONAL),
  LIBRARY_NAME("AM"),
  TERMINAL_LOCATION("AN"),
  INSTITUTION("AO"),
  CURRENT_LOCATION("AP"),
  PERMANENT_LOCATION("AQ"),
  HOLD_ITEMS("AS"),
  OVERDUE_ITEMS("AT"),
  CHARGED_ITEMS("AU"),
  FINE_ITEMS("AV"),
  HOME_ADDRESS("BD", Secrecy.PERSONAL),
  EMAIL("BE", Secrecy.PERSONAL),
  PHONE("BF", Secrecy.PERSONAL),
  OWNER("BG"),
  CURRENCY("BH"),
  CANCEL("BI"),
  TRANSACTION_ID("BK"),
  VALID_PATRON("BL"),
  RENEWED_ITEMS("BM"),
  UNRENEWED_ITEMS("BN"),
  FEE_ACKNOWLEDGED("BO"),
  START_ITEM("BP"),
  END_ITEM("BQ"),
  QUEUE_POSITION("BR"),
  PICKUP_LOCATION("BS"),
  FEE_TYPE("BT"),
  RECALL_ITEMS("BU"),
  FEE_AMOUNT("BV"),
  EXPIRATION_DATE("BW"),
  SUPPORTED_MESSAGES("BX"),
  HOLD_TYPE("BY"),
  HOLD_LIMIT("BZ"),
  OVERDUE_LIMIT("CA"),
  CHARGED_LIMIT("CB"),
  FEE_LIMIT("CC"),
  UNAVAILABLE_HOLD_ITEMS("CD"),
  QUEUE_LENGTH("CF"),
  FEE_ID("CG"),
  ITEM_PROPERTIES("CH"),
  SECURITY_INHIBIT("CI"),
  RECALL_DATE("CJ"),
  MEDIA_TYPE("CK"),
  SORT_BIN("CL"),
  HOLD_PICKUP_DATE("CM"),
  LOGIN_USER("CN"),
  LOGIN_PASSWORD("CO", Secrecy.SECRET),
  LOCATION_CODE("CP"),
  VALID_PASSWORD("CQ"),

  COLLECTION("CR"),
  CALL_NUMBER("CS"),
  DESTINATION("CT"),
  ALERT_TYPE("CV"),
  HOLD_PATRON_ID("CY", Secrecy.PERSONAL),
  HOLD_PATRON_NAME("DA", Secrecy.PERSONAL),
  SORTER_TEXT("DB"),
  CARD_EXPIRY("PA", Secrecy.PERSONAL),
  BIRTH_DATE("PB", Secrecy.PERSONAL),
  PATRON_CLASS("PC", Secrecy.PERSONAL),
  INTERNET_PROFILE("PI", Secrecy.PERSONAL),
  PATRON_GROUP("PT", Secrecy.PERSONAL),
  PATRON_TYPE("ZY", Secrecy.PERSONAL),
  INTERNAL_ID("XI", Secrecy.PERSONAL),
  IN_HOUSE_LOAN("VT");

  /** What a trace may show of the value. */
  public enum Secrecy {
    OPEN,
    /** Tells who somebody is. */
    PERSONAL,
    /** A PIN or a password. */
    SECRET
  }

  private static final Field[] BY_ID = new Field[36 * 36];

  static {
    for (Field field : values()) {
      BY_ID[index(field.id)] = field;
    }
  }

  private final String id;
  private final Secrecy secrecy;

  Field(String id) {
    this(id, Secrecy.OPEN);
  }

  Field(String id, Secrecy secrecy) {
    this.id = id;
    this.secrecy = secrecy;
  }

  /** The two letters on the wire. */
  public String id() {
    return id;
  }

  public Secrecy secrecy() {
    return secrecy;
  }

  /** The field of an id, empty when the id is none that we know. */
  public static Optional<Field> of(String id) {
    int index = index(id);
    return index < 0 ? Optional.empty() : Optional.ofNullable(BY_ID[index]);
  }

  private static int index(String id) {
    if (id.length() != 2) {
      return -1;
    }
    int high = digit(id.charAt(0));
    int low = digit(id.charAt(1));
    return high < 0 || low < 0 ? -1 : high * 36 + low;
  }

  /** 0 to 35 for an upper-case letter or a digit, -1 for anything else. */
  private static int digit(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 10;
    }
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }
}
