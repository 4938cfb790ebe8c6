package ils.cataloguing.marc.codec;

/**
 * The escapes of danMARC2 text (danMARC2, Bilag F and the character set "danmarc2"): {@code @@} and
 * {@code @*} stand for the sign itself, {@code @å} for the letter "aa" (U+A733), {@code @} with
 * four hexadecimal digits for any other character.
 */
final class DanMarc2Escapes {

  private static final char SMALL_AA = '\ua733';
  private static final char CAPITAL_AA = '\ua732';

  private DanMarc2Escapes() {}

  static String decode(String text, String tag, Findings findings) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '@') {
        plain.append(c);
        continue;
      }
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      int hex = hex(text, i + 1);
      if (next == '@' || next == '*') {
        plain.append(next);
        i++;
      } else if (next == 'å' || next == 'Å') {
        plain.append(next == 'å' ? SMALL_AA : CAPITAL_AA);
        i++;
      } else if (hex >= 0) {
        plain.append((char) hex);
        i += 4;
      } else {
        findings.minor(tag, "a single @ that escapes nothing is kept");
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Line ends inside a text are written in hexadecimal, since a line end ends the field. */
  static void encode(String text, StringBuilder to) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '@', '*' -> to.append('@').append(c);
        case SMALL_AA -> to.append("@å");
        case CAPITAL_AA -> to.append("@Å");
        case '\n', '\r' -> to.append("@%04X".formatted((int) c));
        default -> to.append(c);
      }
    }
  }

  private static int hex(String text, int at) {
    if (at + 4 > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
