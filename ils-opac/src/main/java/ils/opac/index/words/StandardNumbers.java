package ils.opac.index.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** ISBN, ISSN and other numbers, in the forms in which people type them. */
public final class StandardNumbers {

  private static final int LONGEST = 40;

  private StandardNumbers() {}

  /** A number without blanks, hyphens and other marks, in upper case. */
  public static String stripped(String number) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < number.length() && bare.length() < LONGEST; i++) {
      if (Character.isLetterOrDigit(number.charAt(i))) {
        bare.append(number.charAt(i));
      }
    }
    return bare.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * Every equal form of a number: an ISBN gives its 13 and 10 digits, anything else itself.
   *
   * @return no form at all if nothing is left when marks are dropped
   */
  public static List<String> forms(String number) {
    String bare = stripped(number);
    List<String> forms = new ArrayList<>();
    if (!bare.isEmpty()) {
      forms.add(bare);
    }
    if (isIsbn10(bare)) {
      String body = "978" + bare.substring(0, 9);
      forms.add(body + eanCheck(body));
    } else if (isIsbn13(bare) && bare.startsWith("978")) {
      String body = bare.substring(3, 12);
      forms.add(body + isbn10Check(body));
    }
    return forms;
  }

  /** Whether the text is an ISBN with a right check digit, however it is punctuated. */
  public static boolean isIsbn(String text) {
    String bare = stripped(text);
    return isIsbn10(bare) || isIsbn13(bare);
  }

  private static boolean isIsbn10(String bare) {
    return bare.length() == 10
        && digits(bare, 9)
        && bare.charAt(9) == isbn10Check(bare.substring(0, 9));
  }

  private static boolean isIsbn13(String bare) {
    return bare.length() == 13
        && digits(bare, 13)
        && (bare.startsWith("978") || bare.startsWith("979"))
        && bare.charAt(12) == eanCheck(bare.substring(0, 12));
  }

  private static boolean digits(String bare, int count) {
    return bare.chars().limit(count).allMatch(c -> c >= '0' && c <= '9');
  }

  private static char isbn10Check(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (nine.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  private static char eanCheck(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (i % 2 == 0 ? 1 : 3) * (twelve.charAt(i) - '0');
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }
}
