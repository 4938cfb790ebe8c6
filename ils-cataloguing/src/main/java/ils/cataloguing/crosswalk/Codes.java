package ils.cataloguing.crosswalk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One row of {@code crosswalk/codes.tsv}: a coded subfield of danMARC2 and its place in MARC 21.
 *
 * @param leader whether the place is in the leader, else in 008
 * @param types of leader/06 for which the place means this; empty for all
 */
record Codes(
    String tag, char code, boolean leader, int from, int length, String types, List<String> pairs) {

  static final List<Codes> ALL = Table.lines("codes.tsv").stream().map(Codes::parse).toList();

  private static final String AS_IT_IS = "*";

  private static Codes parse(String[] cells) {
    String[] place = cells[1].split("[/:]");
    String[] positions = place[1].split("-");
    int from = Integer.parseInt(positions[0]);
    int to = Integer.parseInt(positions[positions.length - 1]);
    return new Codes(
        cells[0].substring(0, 3),
        cells[0].charAt(4),
        place[0].equals("leader"),
        from,
        to - from + 1,
        place.length > 2 ? place[2] : "",
        Arrays.asList(cells[2].split(" ")));
  }

  boolean isFor(char type) {
    return types.isEmpty() || types.indexOf(type) >= 0;
  }

  /** The code of MARC 21, as long as its place; empty where it has none. */
  Optional<String> forth(String value) {
    if (pairs.contains(AS_IT_IS)) {
      return value.length() == length ? Optional.of(value) : Optional.empty();
    }
    return forth().stream()
        .filter(pair -> pair[0].equals(value))
        .map(pair -> pair[1].replace('#', ' '))
        .findFirst();
  }

  /** The code of danMARC2; empty where it has none, or where the place says nothing. */
  Optional<String> back(String value) {
    if (pairs.contains(AS_IT_IS)) {
      return value.matches("[a-z]+") && !value.equals("und")
          ? Optional.of(value)
          : Optional.empty();
    }
    return cut("[=<]").stream()
        .filter(pair -> looksLike(value, pair[1].replace('#', ' ')))
        .map(pair -> pair[0])
        .findFirst();
  }

  private List<String[]> forth() {
    return cut("[=>]");
  }

  private List<String[]> cut(String signs) {
    List<String[]> cut = new ArrayList<>();
    for (String pair : pairs) {
      String[] sides = pair.split(signs);
      if (sides.length == 2) {
        cut.add(sides);
      }
    }
    return cut;
  }

  private static boolean looksLike(String value, String pattern) {
    if (value.length() != pattern.length()) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      boolean any = pattern.charAt(i) == '?' && Character.isLetter(value.charAt(i));
      if (!any && pattern.charAt(i) != value.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
