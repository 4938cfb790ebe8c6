package ils.cataloguing.marc;

/** The format cannot hold the record; nothing of it was written. */
public final class UnwritableRecordException extends Exception {

  private final String field;

  /**
   * @param field the tag that is to blame, or {@link MarcWarning#WHOLE_RECORD}
   */
  public UnwritableRecordException(String field, String reason) {
    super(reason);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
