package ils.circulation.wording;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.NoticeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wordings that ship with the product, one file for each language: {@code == KIND MEDIUM}
 * begins one, its first line is the subject.
 */
public final class ShippedWordings {

  /** The languages that ship. */
  public static final List<String> LANGUAGES = List.of("da", "en");

  private static final Pattern HEAD = Pattern.compile("(?m)^== ");
  private static final Map<WordingKey, Wording> ALL = readAll();

  private ShippedWordings() {}

  /** The wording as shipped. */
  public static Wording of(WordingKey key) {
    @Nullable Wording found = ALL.get(key.kept());
    if (found == null) {
      throw new IllegalStateException("no wording ships for " + key);
    }
    return found;
  }

  private static Map<WordingKey, Wording> readAll() {
    var all = new HashMap<WordingKey, Wording>();
    for (String language : LANGUAGES) {
      HEAD.splitAsStream(read("wording_" + language + ".txt"))
          .filter(part -> !part.isBlank())
          .map(part -> wording(language, part))
          .forEach(wording -> all.put(wording.key(), wording));
    }
    return Map.copyOf(all);
  }

  private static Wording wording(String language, String part) {
    String[] lines = part.split("\n", 3);
    String[] head = lines[0].strip().split(" ", -1);
    var key = new WordingKey(NoticeKind.valueOf(head[0]), Medium.valueOf(head[1]), language);
    return Wording.shipped(key, lines[1].strip(), lines[2].strip() + "\n");
  }

  private static String read(String file) {
    try (@Nullable InputStream stream = ShippedWordings.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
