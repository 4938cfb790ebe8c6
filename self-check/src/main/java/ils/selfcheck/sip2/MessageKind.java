package ils.selfcheck.sip2;

import static ils.selfcheck.sip2.Fixed.*;

import java.util.List;
import java.util.Optional;

/**
 * The messages of both directions with their layout as data.
 *
 * <p>Source: 3M Standard Interchange Protocol 2.00; the ids after the last {@code AG*} of an
 * answer, and {@code VT} in a check-out, are extensions, sent only to terminals that ask for them.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies that nobody can change
public enum MessageKind {
  BLOCK_PATRON("01", List.of(CARD_RETAINED, TRANSACTION_DATE), "AO! AL! AA! AC!"),
  CHECKIN("09", List.of(NO_BLOCK, TRANSACTION_DATE, RETURN_DATE), "AP! AO! AB! AC! CH BI"),
  CHECKIN_RESPONSE(
      "10",
      List.of(OK, RESENSITIZE, MAGNETIC_MEDIA, ALERT, TRANSACTION_DATE),
      "AO! AB! AQ! AJ CL AA CK CH AF* AG* CR CS CT CV CY DA DB BF"),
  CHECKOUT(
      "11",
      List.of(SC_RENEWAL_POLICY, NO_BLOCK, TRANSACTION_DATE, NB_DUE_DATE),
      "AO! AA! AB! AC! AD CH BO BI VT"),
  CHECKOUT_RESPONSE(
      "12",
      List.of(OK, RENEWAL_OK, MAGNETIC_MEDIA, DESENSITIZE, TRANSACTION_DATE),
      "AO! AA! AB! AJ! AH! BT CI BH BV CK CH BK AF* AG*"),
  HOLD("15", List.of(HOLD_MODE, TRANSACTION_DATE), "AO! AA! BW BS BY AD AB AJ AC BO"),
  HOLD_RESPONSE("16", List.of(OK, AVAILABLE, TRANSACTION_DATE), "AO! AA! BW BR BS AB AJ AF* AG*"),
  ITEM_INFORMATION("17", List.of(TRANSACTION_DATE), "AO! AB! AC"),
  ITEM_INFORMATION_RESPONSE(
      "18",
      List.of(CIRCULATION_STATUS, SECURITY_MARKER, Fixed.FEE_TYPE, TRANSACTION_DATE),
      "AB! AJ! CF AH CJ CM BG BH BV CK AQ AP CH AF* AG* CR CS CT CL CY DA"),
  ITEM_STATUS_UPDATE("19", List.of(TRANSACTION_DATE), "AO! AB! CH! AC"),
  ITEM_STATUS_UPDATE_RESPONSE(
      "20", List.of(ITEM_PROPERTIES_OK, TRANSACTION_DATE), "AB! AJ CH AF* AG*"),
  PATRON_STATUS_REQUEST("23", List.of(LANGUAGE, TRANSACTION_DATE), "AO! AA! AC! AD!"),
  PATRON_STATUS_RESPONSE(
      "24",
      List.of(PATRON_STATUS, LANGUAGE, TRANSACTION_DATE),
      "AO! AA! AE! BL CQ BH BV AF* AG* BD BE BF"),
  PATRON_ENABLE("25", List.of(TRANSACTION_DATE), "AO! AA! AC AD"),
  PATRON_ENABLE_RESPONSE(
      "26", List.of(PATRON_STATUS, LANGUAGE, TRANSACTION_DATE), "AO! AA! AE! BL CQ AF* AG*"),
  RENEW(
      "29",
      List.of(THIRD_PARTY_ALLOWED, NO_BLOCK, TRANSACTION_DATE, NB_DUE_DATE),
      "AO! AA! AD AB AJ AC CH BO"),
  RENEW_RESPONSE("30", CHECKOUT_RESPONSE.fixed, CHECKOUT_RESPONSE.fields),
  END_PATRON_SESSION("35", List.of(TRANSACTION_DATE), "AO! AA! AC AD"),
  END_SESSION_RESPONSE("36", List.of(END_SESSION, TRANSACTION_DATE), "AO! AA! AF* AG*"),
  FEE_PAID(
      "37",
      List.of(TRANSACTION_DATE, Fixed.FEE_TYPE, PAYMENT_TYPE, Fixed.CURRENCY),
      "BV! AO! AA! AC AD CG BK"),
  FEE_PAID_RESPONSE("38", List.of(PAYMENT_ACCEPTED, TRANSACTION_DATE), "AO! AA! BK AF* AG*"),
  PATRON_INFORMATION("63", List.of(LANGUAGE, TRANSACTION_DATE, SUMMARY), "AO! AA! AC AD BP BQ"),
  PATRON_INFORMATION_RESPONSE(
      "64",
      List.of(
          PATRON_STATUS,
          LANGUAGE,
          TRANSACTION_DATE,
          HOLD_ITEMS_COUNT,
          OVERDUE_ITEMS_COUNT,
          CHARGED_ITEMS_COUNT,
          FINE_ITEMS_COUNT,
          RECALL_ITEMS_COUNT,
          UNAVAILABLE_HOLDS_COUNT),
      "AO! AA! AE! BZ CA CB BL CQ BH BV CC AS* AT* AU* AV* BU* CD* BD BE BF AF* AG*"
          + " PA PB PC PI AQ PT ZY XI"),
  RENEW_ALL("65", List.of(TRANSACTION_DATE), "AO! AA! AD AC BO"),
  RENEW_ALL_RESPONSE(
      "66", List.of(OK, RENEWED_COUNT, UNRENEWED_COUNT, TRANSACTION_DATE), "AO! BM* BN* AF* AG*"),
  LOGIN("93", List.of(UID_ALGORITHM, PASSWORD_ALGORITHM), "CN! CO! CP"),
  LOGIN_RESPONSE("94", List.of(OK), List.of()),
  /** Sent by the library system when it could not read what came: say that again. */
  REQUEST_SC_RESEND("96", List.of(), List.of()),
  /** Sent by the terminal: say that again. */
  REQUEST_ACS_RESEND("97", List.of(), List.of()),
  ACS_STATUS(
      "98",
      List.of(
          ON_LINE,
          CHECKIN_OK,
          CHECKOUT_OK,
          RENEWAL_POLICY,
          STATUS_UPDATE_OK,
          OFFLINE_OK,
          TIMEOUT_PERIOD,
          RETRIES_ALLOWED,
          DATE_TIME_SYNC,
          PROTOCOL_VERSION),
      "AO! BX! AM AN AF* AG*"),
  SC_STATUS("99", List.of(STATUS_CODE, MAX_PRINT_WIDTH, PROTOCOL_VERSION), List.of());

  private static final MessageKind[] BY_CODE = new MessageKind[100];

  static {
    for (MessageKind kind : values()) {
      BY_CODE[Integer.parseInt(kind.code)] = kind;
    }
  }

  private final String code;
  private final List<Fixed> fixed;
  private final List<FieldUse> fields;

  MessageKind(String code, List<Fixed> fixed, String fields) {
    this(code, fixed, FieldUse.table(fields));
  }

  MessageKind(String code, List<Fixed> fixed, List<FieldUse> fields) {
    this.code = code;
    this.fixed = fixed;
    this.fields = fields;
  }

  /** The two digits on the wire. */
  public String code() {
    return code;
  }

  /** The fixed values in their order on the wire. */
  public List<Fixed> fixed() {
    return fixed;
  }

  /** The fields in the order in which they are written; they may be read in any order. */
  public List<FieldUse> fields() {
    return fields;
  }

  /** Whether the message has a place for the field. */
  public boolean has(Field field) {
    return fields.stream().anyMatch(use -> use.field() == field);
  }

  /** The kind of a two-digit code, empty for a code outside the protocol. */
  public static Optional<MessageKind> of(String code) {
    if (code.length() != 2 || !isDigit(code.charAt(0)) || !isDigit(code.charAt(1))) {
      return Optional.empty();
    }
    return Optional.ofNullable(BY_CODE[(code.charAt(0) - '0') * 10 + code.charAt(1) - '0']);
  }

  /** What the library system answers to this message; empty for an answer and for 96 and 97. */
  public Optional<MessageKind> answer() {
    return switch (this) {
      case BLOCK_PATRON, PATRON_STATUS_REQUEST -> Optional.of(PATRON_STATUS_RESPONSE);
      case SC_STATUS -> Optional.of(ACS_STATUS);
      case CHECKIN -> Optional.of(CHECKIN_RESPONSE);
      case CHECKOUT -> Optional.of(CHECKOUT_RESPONSE);
      case HOLD -> Optional.of(HOLD_RESPONSE);
      case ITEM_INFORMATION -> Optional.of(ITEM_INFORMATION_RESPONSE);
      case ITEM_STATUS_UPDATE -> Optional.of(ITEM_STATUS_UPDATE_RESPONSE);
      case PATRON_ENABLE -> Optional.of(PATRON_ENABLE_RESPONSE);
      case RENEW -> Optional.of(RENEW_RESPONSE);
      case END_PATRON_SESSION -> Optional.of(END_SESSION_RESPONSE);
      case FEE_PAID -> Optional.of(FEE_PAID_RESPONSE);
      case PATRON_INFORMATION -> Optional.of(PATRON_INFORMATION_RESPONSE);
      case RENEW_ALL -> Optional.of(RENEW_ALL_RESPONSE);
      case LOGIN -> Optional.of(LOGIN_RESPONSE);
      default -> Optional.empty();
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
