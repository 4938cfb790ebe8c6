package ils.circulation.wording;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.NoticeKind;

/**
 * Which wording is meant.
 *
 * @param language {@code da} or {@code en}
 */
public record WordingKey(NoticeKind kind, Medium medium, String language) {

  /** The language of a person for whom there are wordings: English or else Danish. */
  public static String language(String tag) {
    return tag.startsWith("en") ? "en" : "da";
  }

  /**
   * The key under which a wording is kept: what is short is an SMS, everything else reads as an
   * e-mail does.
   */
  public WordingKey kept() {
    return medium == Medium.SMS ? this : new WordingKey(kind, Medium.EMAIL, language);
  }
}
