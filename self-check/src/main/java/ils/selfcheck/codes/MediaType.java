package ils.selfcheck.codes;

/** What kind of thing an item is, in CK. */
public enum MediaType {
  OTHER("000"),
  BOOK("001"),
  MAGAZINE("002"),
  BOUND_JOURNAL("003"),
  AUDIO_TAPE("004"),
  VIDEO_TAPE("005"),
  CD("006"),
  DISKETTE("007"),
  BOOK_WITH_DISKETTE("008"),
  BOOK_WITH_CD("009"),
  BOOK_WITH_AUDIO_TAPE("010");

  private final String code;

  MediaType(String code) {
    this.code = code;
  }

  /** As on the wire. */
  public String code() {
    return code;
  }

  /** The constant of a code, {@link #OTHER} for a code outside the list. */
  public static MediaType of(String code) {
    for (MediaType each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return OTHER;
  }
}
