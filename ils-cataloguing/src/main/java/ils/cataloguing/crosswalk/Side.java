package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.DataField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One side of a row: a subfield, and what must stand beside it.
 *
 * @param ind1 {@link #ANY}, or the indicator with its brackets if it has any: {@code 1}, {@code
 *     (1)}
 * @param beside subfields with fixed contents that tell the row from others
 */
record Side(String tag, String ind1, String ind2, char code, Map<Character, String> beside) {

  /** Written as a blank, and not looked at. */
  static final String ANY = "#";

  private static final Pattern DANMARC2 = Pattern.compile("(\\w{3})\\*(.)((?: \\+\\*.=\\S+)*)");
  private static final Pattern MARC21 =
      Pattern.compile("(\\d{3}) (\\(\\d\\)|.)(\\(\\d\\)|.) \\$(.)((?: \\+\\$.=\\S+)*)");
  private static final Pattern BESIDE = Pattern.compile(" \\+[*$](.)=(\\S+)");

  static Side danMarc2(String text) {
    Matcher found = DANMARC2.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("not a subfield of danMARC2: " + text);
    }
    return new Side(found.group(1), ANY, ANY, found.group(2).charAt(0), beside(found.group(3)));
  }

  static Side marc21(String text) {
    Matcher found = MARC21.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("not a subfield of MARC 21: " + text);
    }
    return new Side(
        found.group(1),
        found.group(2),
        found.group(3),
        found.group(4).charAt(0),
        beside(found.group(5)));
  }

  private static Map<Character, String> beside(String text) {
    Map<Character, String> beside = new LinkedHashMap<>();
    Matcher found = BESIDE.matcher(text);
    while (found.find()) {
      beside.put(found.group(1).charAt(0), found.group(2));
    }
    return beside;
  }

  /** Whether the field's indicators and subfields are those that this side asks for. */
  boolean fits(DataField field) {
    return fits(ind1, field.ind1())
        && fits(ind2, field.ind2())
        && beside.entrySet().stream()
            .allMatch(e -> field.all(e.getKey().toString()).contains(e.getValue()));
  }

  private static boolean fits(String wanted, char indicator) {
    return wanted.length() != 1 || wanted.equals(ANY) || wanted.charAt(0) == indicator;
  }

  /** The indicator to be written. */
  static char written(String indicator) {
    return indicator.equals(ANY) ? ' ' : indicator.charAt(indicator.length() / 2);
  }

  /** How much it asks for: of several rows that fit, the one that asks for most is meant. */
  int demands() {
    return beside.size() + (isFixed(ind1) ? 1 : 0) + (isFixed(ind2) ? 1 : 0);
  }

  private static boolean isFixed(String indicator) {
    return indicator.length() == 1 && !indicator.equals(ANY);
  }
}
