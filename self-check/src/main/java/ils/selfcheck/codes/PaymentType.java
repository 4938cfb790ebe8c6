package ils.selfcheck.codes;

import java.util.Arrays;
import java.util.Optional;

/** How a fee was paid, in message 37; 03 and up are for local use. */
public enum PaymentType {
  CASH("00"),
  VISA("01"),
  CREDIT_CARD("02");

  private final String code;

  PaymentType(String code) {
    this.code = code;
  }

  /** As on the wire. */
  public String code() {
    return code;
  }

  /** The constant of a code, empty for a code outside the list. */
  public static Optional<PaymentType> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
