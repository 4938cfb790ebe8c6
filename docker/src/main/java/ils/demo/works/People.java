package ils.demo.works;

import java.util.List;
import java.util.Map;

/** The people who make books, composed from tables of given names and surnames. */
final class People {

  private static final int PURPOSE = 7;

  private final long seed;
  private final List<String> women = words("woman");
  private final List<String> men = words("man");
  private final List<String> surnames = words("surname");
  private final Map<String, List<List<String>>> foreign =
      Tables.grouped("foreign-names", row -> row.get(0) + " " + row.get(1));

  People(long seed) {
    this.seed = seed;
  }

  /** Person number so-and-so of those who write in a language; Danish where there are no names. */
  Person person(String language, long number) {
    var dice = Dice.of(seed, number * 64 + language.hashCode() % 64, PURPOSE);
    String forename = forename(language, dice);
    String surname = surname(language, dice);
    Integer born = dice.percent(60) ? (Integer) (1920 + dice.below(80)) : null;
    return new Person(
        surname, forename, born, String.valueOf(69_000_000L + Math.floorMod(number, 900_000L)));
  }

  String givenName(Dice dice) {
    return dice.pick(dice.percent(52) ? women : men);
  }

  String danishSurname(Dice dice) {
    return dice.pickEarly(surnames);
  }

  private String forename(String language, Dice dice) {
    List<List<String>> known = foreign.get(language + " given");
    String first = known == null ? givenName(dice) : dice.pickEarly(known).get(2);
    boolean middle = known == null && dice.percent(18);
    String second = middle ? dice.pick(surnames) : first;
    return second.equals(first) ? first : first + " " + second;
  }

  private String surname(String language, Dice dice) {
    List<List<String>> known = foreign.get(language + " surname");
    return known == null ? danishSurname(dice) : dice.pickEarly(known).get(2);
  }

  private static List<String> words(String kind) {
    return Tables.byFirst("danish-names").getOrDefault(kind, List.of()).stream()
        .map(row -> row.get(1))
        .toList();
  }
}
