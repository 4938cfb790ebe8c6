package ils.core.org;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A setting that a node may set and everything below it inherits. Each module declares its own as
 * constants; the help text is {@code setting.<name>} in the module's message bundle.
 *
 * @param name dotted and lower case, for instance {@code circulation.scan.normalise}
 * @param fallback the safe value where no node sets one
 * @param parse from the stored text; throws IllegalArgumentException with what was expected
 * @param range of a whole number; what is on record outside of it counts still, and is refused only
 *     when somebody sets it; null for other values
 */
public record SettingKey<T>(
    String name, T fallback, Function<String, T> parse, @Nullable Range range) {

  private static final Map<String, SettingKey<?>> KNOWN = new ConcurrentHashMap<>();

  public SettingKey {
    if (KNOWN.containsKey(name)) {
      throw new IllegalStateException("setting " + name + " is declared twice");
    }
    KNOWN.put(name, this);
  }

  /** Whole numbers that make sense, both ends included. */
  public record Range(int from, int to) {

    /** Whether a text is a whole number of it. */
    public boolean has(String text) {
      try {
        int number = Integer.parseInt(text.strip());
        return number >= from && number <= to;
      } catch (NumberFormatException e) {
        return false;
      }
    }
  }

  /** A value that is no number in a range. */
  public SettingKey(String name, T fallback, Function<String, T> parse) {
    this(name, fallback, parse, null);
  }

  /** A whole number, whatever it is. */
  public static SettingKey<Integer> ofInt(String name, int fallback) {
    return new SettingKey<>(name, fallback, text -> Integer.valueOf(text.strip()));
  }

  /** A whole number in a range. */
  public static SettingKey<Integer> ofInt(String name, int fallback, Range range) {
    return new SettingKey<>(name, fallback, text -> Integer.valueOf(text.strip()), range);
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
