package ils.circulation.policy.holds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which editions of a work a borrower takes; an empty set takes all.
 *
 * <p>Who wants the newest edition only takes those from its year on: a newer one that comes while
 * the hold waits will do, too.
 *
 * @param materials material types, upper case, such as {@code BOOK}
 * @param languages ISO 639-2/B codes, lower case, such as {@code dan}
 * @param since the earliest year of publication; null for any
 */
public record Accepts(Set<String> materials, Set<String> languages, @Nullable Integer since) {

  /** Everything. */
  public static final Accepts ALL = new Accepts(Set.of(), Set.of(), null);

  /** Most words of a kind; with more it does not fit where it is kept. */
  public static final int MOST = 10;

  private static final Pattern MATERIAL = Pattern.compile("[A-Z_]{1,16}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");

  /**
   * @throws IllegalArgumentException for a word of another form, which could not be read again, or
   *     more than {@link #MOST} of a kind
   */
  public Accepts {
    materials = upper(materials);
    languages = lower(languages);
    require(materials, MATERIAL);
    require(languages, LANGUAGE);
  }

  private static void require(Set<String> words, Pattern form) {
    if (words.size() > MOST || !words.stream().allMatch(word -> form.matcher(word).matches())) {
      throw new IllegalArgumentException("not words that editions are told apart by: " + words);
    }
  }

  /** Whether a language can be named here; records tell other things in its place, too. */
  public static boolean isLanguage(String code) {
    return LANGUAGE.matcher(code).matches();
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

  /** A title without a year is taken by whoever names none. */
  public boolean takesYear(@Nullable Integer year) {
    return since == null || (year != null && year >= since);
  }

  public boolean takes(Edition edition) {
    return takesMaterial(edition.material())
        && takesLanguage(edition.language())
        && takesYear(edition.year());
  }

  /** As kept with the hold: {@code BOOK,COMIC/dan/2019}; empty for everything. */
  public String print() {
    return equals(ALL)
        ? ""
        : String.join(",", new TreeSet<>(materials))
            + "/"
            + String.join(",", new TreeSet<>(languages))
            + (since == null ? "" : "/" + since);
  }

  /** Reads what {@link #print} wrote. */
  public static Accepts parse(String text) {
    List<String> parts = List.of(text.split("/", -1));
    return parts.size() < 2
        ? ALL
        : new Accepts(
            words(parts.get(0)),
            words(parts.get(1)),
            parts.size() < 3 ? null : Integer.valueOf(parts.get(2)));
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(","))
        .filter(word -> !word.isBlank())
        .collect(Collectors.toSet());
  }
}
