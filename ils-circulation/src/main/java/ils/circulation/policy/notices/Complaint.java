package ils.circulation.policy.notices;

/**
 * Why a wording cannot be saved.
 *
 * @param line from 1; the subject is line 0
 * @param field the field or tag in question, as written
 */
public record Complaint(int line, String field, Problem problem) {

  /** What is wrong. */
  public enum Problem {
    /** No wording of this kind knows the field. */
    UNKNOWN,
    /** It is known of each thing told, between {@code {{#items}}} and {@code {{/items}}} alone. */
    ONLY_IN_ITEMS,
    /** Something that the language of wordings does not have: other files, other marks. */
    NOT_ALLOWED,
    NOT_CLOSED,
    NOT_OPENED,
    TOO_LONG;

    /** As it stands in message keys. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
