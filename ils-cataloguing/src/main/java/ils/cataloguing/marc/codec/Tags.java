package ils.cataloguing.marc.codec;

/** Tags as strings, of which there are few in millions of fields. */
final class Tags {

  /** Stands for a tag that could not be read; its fields are kept. */
  static final String UNKNOWN = "XXX";

  private static final String[] NUMERIC = new String[1000];

  static {
    for (int i = 0; i < NUMERIC.length; i++) {
      NUMERIC[i] = "" + i / 100 + i / 10 % 10 + i % 10;
    }
  }

  private Tags() {}

  /** The tag at this place, {@link #UNKNOWN} if it is not three letters or digits of ASCII. */
  static String at(byte[] bytes, int at) {
    int a = bytes[at] - '0';
    int b = bytes[at + 1] - '0';
    int c = bytes[at + 2] - '0';
    if (a >= 0 && a <= 9 && b >= 0 && b <= 9 && c >= 0 && c <= 9) {
      return NUMERIC[a * 100 + b * 10 + c];
    }
    String tag = "" + (char) (bytes[at] & 0xff) + (char) (bytes[at + 1] & 0xff);
    return checked(tag + (char) (bytes[at + 2] & 0xff));
  }

  static boolean isTag(String text) {
    return text.length() == 3
        && isSign(text.charAt(0))
        && isSign(text.charAt(1))
        && isSign(text.charAt(2));
  }

  /** Whether MARC 21 has no indicators and subfields in this field. */
  static boolean isControl(String tag) {
    return tag.charAt(0) == '0' && tag.charAt(1) == '0';
  }

  static boolean isNumeric(String tag) {
    return Character.isDigit(tag.charAt(0))
        && Character.isDigit(tag.charAt(1))
        && Character.isDigit(tag.charAt(2));
  }

  private static String checked(String tag) {
    return isTag(tag) ? tag : UNKNOWN;
  }

  private static boolean isSign(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
