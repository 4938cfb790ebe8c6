package ils.selfcheck.codes;

import java.util.EnumSet;
import java.util.Set;

/**
 * What stands against a patron, in the order of the patron status: the first four are denials, the
 * rest reasons.
 */
public enum PatronFlag {
  CHARGE_DENIED,
  RENEWAL_DENIED,
  RECALL_DENIED,
  HOLD_DENIED,
  CARD_LOST,
  TOO_MANY_CHARGED,
  TOO_MANY_OVERDUE,
  TOO_MANY_RENEWALS,
  TOO_MANY_CLAIMS_RETURNED,
  TOO_MANY_LOST,
  EXCESSIVE_FINES,
  EXCESSIVE_FEES,
  RECALL_OVERDUE,
  TOO_MANY_BILLED;

  private static final PatronFlag[] BY_PLACE = values();

  /** The 14 characters on the wire: {@code Y} for each flag that is set, else a blank. */
  public static String status(Set<PatronFlag> flags) {
    StringBuilder status = new StringBuilder(14);
    for (PatronFlag flag : values()) {
      status.append(flags.contains(flag) ? 'Y' : ' ');
    }
    return status.toString();
  }

  /** The flags of a status; anything but {@code Y} means not set, some clients write {@code N}. */
  public static Set<PatronFlag> of(String status) {
    Set<PatronFlag> flags = EnumSet.noneOf(PatronFlag.class);
    for (int i = 0; i < Math.min(BY_PLACE.length, status.length()); i++) {
      if (status.charAt(i) == 'Y') {
        flags.add(BY_PLACE[i]);
      }
    }
    return flags;
  }
}
