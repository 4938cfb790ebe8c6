package ils.cataloguing.projection;

import java.util.Optional;

/** International Standard Book Numbers (ISO 2108): read in both lengths, kept with 13 digits. */
public final class Isbn {

  private Isbn() {}

  /** The number with 13 digits, if the text begins with a valid one; what follows is let be. */
  public static Optional<String> parse(String text) {
    StringBuilder digits = new StringBuilder(13);
    for (char c : text.strip().toCharArray()) {
      if (Character.isDigit(c) || ((c == 'X' || c == 'x') && digits.length() == 9)) {
        digits.append(Character.toUpperCase(c));
      } else if (c != '-' && !(c == ' ' && digits.length() < 10)) {
        break;
      }
    }
    return switch (digits.length()) {
      case 10 -> from10(digits.toString());
      case 13 -> valid13(digits.toString()) ? Optional.of(digits.toString()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> from10(String isbn) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      int value = isbn.charAt(i) == 'X' ? 10 : isbn.charAt(i) - '0';
      sum += (10 - i) * value;
    }
    String first = "978" + isbn.substring(0, 9);
    return sum % 11 == 0 ? Optional.of(first + check(first)) : Optional.empty();
  }

  private static boolean valid13(String isbn) {
    return (isbn.startsWith("978") || isbn.startsWith("979"))
        && isbn.charAt(12) == (char) ('0' + check(isbn));
  }

  private static int check(String isbn) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (isbn.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }
}
