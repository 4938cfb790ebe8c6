package ils.cataloguing.intake;

import org.jspecify.annotations.Nullable;

/**
 * One line of an import's report.
 *
 * @param recordNo 1 for the first record of the file
 * @param severity {@code MINOR}, {@code MAJOR}, {@code LOSS} as of reading; {@link #ITEM}, {@link
 *     #REFUSED}
 * @param field a tag, {@code LDR}, or {@code ---} for the record as a whole
 */
public record ImportLine(
    long recordNo, String severity, @Nullable String controlNumber, String field, String text) {

  /** An item was refused; the record came in. */
  public static final String ITEM = "ITEM";

  /** The record was refused. */
  public static final String REFUSED = "REFUSED";

  /** The record was taken out of the catalogue. */
  public static final String CLOSED = "CLOSED";

  /** In a dry run: the record would be new. */
  public static final String NEW = "NEW";

  /** The record was changed in a way worth telling; in a dry run, a field that would change. */
  public static final String CHANGE = "CHANGE";

  /** There was nothing to do; or the undo left the record as it is. */
  public static final String KEPT = "KEPT";

  private static final int LONGEST = 500;
  private static final int LONGEST_NUMBER = 64;

  public ImportLine {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    controlNumber =
        controlNumber != null && controlNumber.length() > LONGEST_NUMBER
            ? controlNumber.substring(0, LONGEST_NUMBER)
            : controlNumber;
  }
}
