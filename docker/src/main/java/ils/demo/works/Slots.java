package ils.demo.works;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the open places of one pattern, the same place always with the same word.
 *
 * <p>{@code {dyr}} is a word, {@code {dyr.2}} its definite form or genitive, {@code {dyr.s}} its
 * subject word, {@code {Dyr}} begins with a capital, {@code {dyr2}} is another one of the kind, and
 * {@code {barns}} is the genitive of {@code {barn}}.
 */
final class Slots {

  private static final Pattern SLOT =
      Pattern.compile("\\{(\\p{L}+?)(s?)(2?)(\\.[2s])?}", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Set<String> DANISH_ONLY = Set.of("by", "egn", "efternavn", "navn", "barn");

  private final Dice dice;
  private final Map<String, List<List<String>>> words;
  private final People people;
  private final Map<String, List<String>> chosen = new HashMap<>();
  private final Set<String> subjects = new LinkedHashSet<>();
  private @Nullable String dk5;
  private boolean danish;

  Slots(Dice dice, Map<String, List<List<String>>> words, People people) {
    this.dice = dice;
    this.words = words;
    this.people = people;
  }

  String fill(String pattern) {
    return SLOT.matcher(pattern).replaceAll(slot -> Matcher.quoteReplacement(word(slot.group())));
  }

  /** The subjects of the words chosen so far, in the order chosen. */
  List<String> subjects() {
    return List.copyOf(subjects);
  }

  /** The class that a chosen word asks for, or the one given. */
  String dk5(String otherwise) {
    return dk5 == null ? otherwise : dk5;
  }

  boolean danish() {
    return danish;
  }

  private String word(String slot) {
    Matcher parts = SLOT.matcher(slot);
    if (!parts.matches()) {
      throw new IllegalStateException("not a slot: " + slot);
    }
    String kind = parts.group(1).toLowerCase(Locale.ROOT);
    boolean genitive = !parts.group(2).isEmpty() && isName(kind);
    if (!parts.group(2).isEmpty() && !genitive) {
      kind += parts.group(2);
    }
    List<String> row = choose(kind, parts.group(3));
    String text = form(row, parts.group(4));
    String made = genitive ? genitive(text) : text;
    return Character.isUpperCase(slot.charAt(1)) ? capital(made) : made;
  }

  private static boolean isName(String kind) {
    return kind.equals("navn") || kind.equals("barn");
  }

  private List<String> choose(String kind, String other) {
    List<String> known = chosen.get(kind + other);
    if (known != null) {
      return known;
    }
    List<String> row = draw(kind);
    for (int tries = 0; tries < 9 && chosen.containsValue(row); tries++) {
      row = draw(kind);
    }
    chosen.put(kind + other, row);
    danish |= DANISH_ONLY.contains(kind);
    subjects.addAll(Tables.parts(row.get(3)));
    dk5 = row.get(4).isEmpty() ? dk5 : row.get(4);
    return row;
  }

  private List<String> draw(String kind) {
    return switch (kind) {
      case "navn", "barn" -> name(people.givenName(dice));
      case "efternavn" -> name(people.danishSurname(dice));
      default -> dice.pick(known(kind));
    };
  }

  private List<List<String>> known(String kind) {
    List<List<String>> rows = words.get(kind);
    if (rows == null) {
      throw new IllegalStateException("no words for the slot {" + kind + "}");
    }
    return rows;
  }

  private static List<String> name(String name) {
    return List.of("", name, "", "", "");
  }

  private static String form(List<String> row, @Nullable String which) {
    if (which == null) {
      return row.get(1);
    }
    return which.equals(".2") ? row.get(2) : Tables.parts(row.get(3)).get(0);
  }

  private static String genitive(String name) {
    return name.matches(".*[sxz]") ? name + "'" : name + "s";
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Both lists, the first one first, each word once. */
  static List<String> joined(List<String> first, List<String> second) {
    var all = new LinkedHashSet<>(first);
    all.addAll(second);
    return new ArrayList<>(all);
  }
}
