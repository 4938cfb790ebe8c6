package ils.cataloguing.marc;

/**
 * One piece of a data field.
 *
 * @param code a letter or digit; danMARC2 also has capitals, {@code æ ø å} and {@code &}; {@link
 *     #NO_CODE} where a broken record has text that no code stands before
 * @param value as received; empty where the subfield is there without content
 */
public record Subfield(char code, String value) {

  /** Stands for "no code": never written, and not a character of any record. */
  public static final char NO_CODE = '\0';
}
