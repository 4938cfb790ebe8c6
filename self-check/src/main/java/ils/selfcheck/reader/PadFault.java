package ils.selfcheck.reader;

/** A pad did not do what it was asked to. */
public final class PadFault extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why, as far as the reader tells. */
  public enum Kind {
    /** The tag is no longer in the field. */
    TAG_GONE,
    /** Two tags spoke at once, or one at the edge of the field. */
    DISTURBED,
    /** The chip did not take what was written. */
    NOT_WRITTEN,
    /** What stands there is locked for good. */
    LOCKED,
    /** The chip has no such block, or does not know the command. */
    REFUSED,
    /** This reader cannot do that. */
    NOT_SUPPORTED,
    /** The reader does not answer, or only nonsense. */
    SILENT,
    /** There is no connection to the reader. */
    CUT,
    /** There is no driver for such a reader on this computer. */
    NO_DRIVER;

    /** Whether the reader itself is out of reach, whatever lies on it. */
    public boolean isOfTheReader() {
      return this == SILENT || this == CUT || this == NO_DRIVER;
    }

    /** Whether the same may well succeed the next time. */
    public boolean isPassing() {
      return this == DISTURBED || this == NOT_WRITTEN || this == TAG_GONE;
    }
  }

  private final Kind kind;

  public PadFault(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public PadFault(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
