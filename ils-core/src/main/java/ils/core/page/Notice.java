package ils.core.page;

import java.util.List;

/**
 * A message to the person at the page, in one of four grades.
 *
 * @param key a message key
 * @param args texts, and amounts of money, which go into it as {@link Texts#text} writes them
 */
public record Notice(Grade grade, String key, List<?> args) {

  /** How much a message matters; each has its colour, its icon and its word (feature A87). */
  public enum Grade {
    /** It is done. */
    OK,
    /** Good to know. */
    INFO,
    /** Somebody must do something with their hands: lay it on a shelf, answer a question. */
    ACTION,
    /** It was not done. */
    STOP;

    /** As it stands in class names and in the keys of the bundles. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Notice {
    args = List.copyOf(args);
  }

  public static Notice ok(String key, Object... args) {
    return new Notice(Grade.OK, key, List.of(args));
  }

  public static Notice info(String key, Object... args) {
    return new Notice(Grade.INFO, key, List.of(args));
  }

  public static Notice action(String key, Object... args) {
    return new Notice(Grade.ACTION, key, List.of(args));
  }

  public static Notice stop(String key, Object... args) {
    return new Notice(Grade.STOP, key, List.of(args));
  }
}
