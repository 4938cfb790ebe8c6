package ils.cataloguing.marc.codec;

/** Characters that no text of a record has and that XML 1.0 cannot carry (its production Char). */
final class Controls {

  private Controls() {}

  static boolean isForbidden(char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xfffe || c == 0xffff;
  }

  /** The index of the first forbidden character or lone surrogate, or -1. */
  static int firstForbidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isForbidden(c)) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** The text without them, with a warning that tells which stood there. */
  static String removed(String text, String tag, Findings findings) {
    int at = firstForbidden(text);
    if (at < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (; at >= 0; at = firstForbidden(clean.toString())) {
      findings.minor(tag, "control character U+%04X left out".formatted((int) clean.charAt(at)));
      clean.deleteCharAt(at);
    }
    return clean.toString();
  }
}
