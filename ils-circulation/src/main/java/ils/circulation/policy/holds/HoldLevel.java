package ils.circulation.policy.holds;

import java.util.Locale;

/** What a hold asks for. */
public enum HoldLevel {
  /** The first available edition of a work, within what the borrower accepts. */
  WORK,
  /** Any copy of one title. */
  TITLE,
  /** One copy and no other. */
  ITEM;

  /** The word for it in the rules. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
