package ils.selfcheck.codes;

import java.util.Set;

/** The acts a terminal is allowed, in the order of BX. */
public enum SupportedMessage {
  PATRON_STATUS,
  CHECKOUT,
  CHECKIN,
  BLOCK_PATRON,
  STATUS,
  RESEND,
  LOGIN,
  PATRON_INFORMATION,
  END_PATRON_SESSION,
  FEE_PAID,
  ITEM_INFORMATION,
  ITEM_STATUS_UPDATE,
  PATRON_ENABLE,
  HOLD,
  RENEW,
  RENEW_ALL;

  /** The 16 letters of BX. */
  public static String letters(Set<SupportedMessage> supported) {
    StringBuilder letters = new StringBuilder(16);
    for (SupportedMessage each : values()) {
      letters.append(supported.contains(each) ? 'Y' : 'N');
    }
    return letters.toString();
  }
}
