package ils.cataloguing.marc;

/**
 * What was wrong in a record and what the reader made of it.
 *
 * @param field the tag, {@code LDR} for the leader, {@code ---} for the record as a whole
 * @param text for people, in English, naming what stood there
 */
public record MarcWarning(Severity severity, String field, String text) {

  /** Where a warning concerns no single field. */
  public static final String WHOLE_RECORD = "---";

  public static final String LEADER = "LDR";

  @Override
  public String toString() {
    return severity + " " + field + ": " + text;
  }
}
