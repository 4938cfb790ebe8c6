package ils.selfcheck.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer must look like, as a pattern. */
final class Expectation {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(date|any|rest|n)}");

  private Expectation() {}

  static Pattern pattern(String text) {
    StringBuilder regex = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    int from = 0;
    while (placeholder.find()) {
      regex.append(Pattern.quote(text.substring(from, placeholder.start())));
      regex.append(
          switch (placeholder.group(1)) {
            case "date" -> "[0-9]{8}    [0-9]{6}";
            case "any" -> "[^|]*";
            case "n" -> "[0-9]+";
            default -> ".*";
          });
      from = placeholder.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(text.substring(from))).toString());
  }
}
