package ils.demo.library;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Just enough JSON for the launcher's process, which has no library for it. */
final class JsonText {

  private JsonText() {}

  /** An object of values that are JSON already, in the order of the map. */
  static String object(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> quoted(e.getKey()) + ": " + e.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** A list, one value on each line. */
  static String list(List<String> values) {
    return values.isEmpty()
        ? "[]"
        : values.stream().collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
  }

  static String quoted(String text) {
    var quoted = new StringBuilder(text.length() + 2).append('"');
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }

  /**
   * The first text or number under a name, wherever it stands; only for answers in which the name
   * stands once and texts need no unescaping, such as ids, states and tokens.
   */
  static String value(String json, String name) {
    Matcher found =
        Pattern.compile(
                Pattern.quote(quoted(name)) + "\\s*:\\s*(?:\"([^\"]*)\"|([0-9]+|true|false))")
            .matcher(json);
    if (!found.find()) {
      return "";
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
