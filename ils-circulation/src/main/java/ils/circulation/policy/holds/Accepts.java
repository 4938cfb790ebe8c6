package ils.circulation.policy.holds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which editions of a work a borrower takes; an empty set takes all.
 *
 * @param materials material types, upper case, such as {@code BOOK}
 * @param languages ISO 639-2/B codes, lower case, such as {@code dan}
 */
public record Accepts(Set<String> materials, Set<String> languages) {

  /** Everything. */
  public static final Accepts ALL = new Accepts(Set.of(), Set.of());

  public Accepts {
    materials = upper(materials);
    languages = lower(languages);
  }

  private static Set<String> upper(Set<String> words) {
    return words.stream()
        .map(word -> word.strip().toUpperCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> lower(Set<String> words) {
    return words.stream()
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean takesMaterial(String type) {
    return materials.isEmpty() || materials.contains(type);
  }

  /** A title without a language is taken by whoever names none. */
  public boolean takesLanguage(@Nullable String language) {
    return languages.isEmpty() || (language != null && languages.contains(language));
  }

  /** As kept with the hold: {@code BOOK,COMIC/dan}; empty for everything. */
  public String print() {
    return equals(ALL)
        ? ""
        : String.join(",", new TreeSet<>(materials))
            + "/"
            + String.join(",", new TreeSet<>(languages));
  }

  /** Reads what {@link #print} wrote. */
  public static Accepts parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? ALL
        : new Accepts(words(text.substring(0, slash)), words(text.substring(slash + 1)));
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(","))
        .filter(word -> !word.isBlank())
        .collect(Collectors.toSet());
  }
}
