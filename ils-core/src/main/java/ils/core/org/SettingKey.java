package ils.core.org;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A setting that a node may set and everything below it inherits. Each module declares its own as
 * constants; the help text is {@code setting.<name>} in the module's message bundle.
 *
 * @param name dotted and lower case, for instance {@code circulation.scan.normalise}
 * @param fallback the safe value where no node sets one
 * @param parse from the stored text; throws IllegalArgumentException with what was expected
 */
public record SettingKey<T>(String name, T fallback, Function<String, T> parse) {

  private static final Map<String, SettingKey<?>> KNOWN = new ConcurrentHashMap<>();

  public SettingKey {
    if (KNOWN.containsKey(name)) {
      throw new IllegalStateException("setting " + name + " is declared twice");
    }
    KNOWN.put(name, this);
  }

  public static SettingKey<Integer> ofInt(String name, int fallback) {
    return new SettingKey<>(name, fallback, text -> Integer.valueOf(text.strip()));
  }

  public static SettingKey<Boolean> ofBoolean(String name, boolean fallback) {
    return new SettingKey<>(name, fallback, SettingKey::yesOrNo);
  }

  public static SettingKey<String> ofText(String name, String fallback) {
    return new SettingKey<>(name, fallback, text -> text);
  }

  /** All settings declared so far, by name. */
  public static Map<String, SettingKey<?>> known() {
    return Map.copyOf(KNOWN);
  }

  private static Boolean yesOrNo(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("expected true or false, not '" + text + "'");
    };
  }
}
