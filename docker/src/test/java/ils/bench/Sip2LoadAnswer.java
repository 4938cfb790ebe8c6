package ils.bench;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What the server said to a check-out or a check-in.
 *
 * @param words its screen messages; the reasons, if it refused
 */
public record Sip2LoadAnswer(boolean accepted, String words) {

  static Sip2LoadAnswer of(String line) {
    String words =
        Arrays.stream(line.split("\\|"))
            .filter(field -> field.startsWith("AF"))
            .map(field -> field.substring(2))
            .collect(Collectors.joining(" "));
    return new Sip2LoadAnswer(line.charAt(2) == '1', words);
  }
}
