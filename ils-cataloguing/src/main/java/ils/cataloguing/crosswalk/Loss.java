package ils.cataloguing.crosswalk;

/**
 * Something that the other format cannot say as it was said.
 *
 * @param kind whether it can be had back
 * @param field the tag in the record that was converted, {@code LDR} for the leader
 * @param occurrence 1 for the first field with this tag
 * @param code the subfield; blank for the field as a whole
 * @param value what stood there
 * @param why for people, in English
 */
public record Loss(Kind kind, String field, int occurrence, char code, String value, String why) {

  /** Where {@code code} names no subfield. */
  public static final char WHOLE_FIELD = ' ';

  private static final int SHOWN = 60;

  /** How much is lost. */
  public enum Kind {
    /** Kept in field 886, which comes back, but which other systems do not read. */
    KEPT,
    /** Said in another way; it comes back differently. */
    CHANGED,
    /** Not in the converted record. */
    LOST
  }

  @Override
  public String toString() {
    String subfield = code == WHOLE_FIELD ? "" : " *" + code;
    String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    return "%s %s(%d)%s '%s': %s".formatted(kind, field, occurrence, subfield, shown, why);
  }
}
