package ils.circulation.policy.notices;

import java.util.Locale;

/** What a patron chooses a channel for; see each in the message bundles. */
public enum Topic {
  HOLDS,
  LOANS,
  FEES,
  RECEIPTS,
  OTHER;

  /** As it stands in message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
