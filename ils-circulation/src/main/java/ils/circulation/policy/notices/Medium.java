package ils.circulation.policy.notices;

import java.util.Locale;

/** A channel by which a person is told something. */
public enum Medium {
  /** The list of messages in "my library" and in the patron API; every message is there. */
  INBOX,
  EMAIL,
  SMS,
  DIGITAL_POST;

  /** As it stands in message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
