package ils.demo.works;

import ils.demo.works.Work.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the works: a title, somebody who wrote it, and what there is to say about it. */
final class Works {

  private static final int PURPOSE = 5;
  private static final Set<String> NOBODYS =
      Set.of(
          "tidsskrifter",
          "computerspil",
          "brætspil",
          "opslagsværker",
          "spillefilm",
          "børnefilm",
          "dokumentarfilm");
  private static final Set<String> UNTOLD = Set.of("musikalbum", "computerspil", "tidsskrifter");
  private static final List<String> FOREIGN = List.of("eng", "eng", "eng", "ger", "fre", "swe");
  private static final List<String> TRANSLATED = List.of("eng", "eng", "swe", "ger", "fre", "spa");

  private final long seed;
  private final int foreignPercent;
  private final People people;
  private final DanishTitles danish;
  private final ForeignTitles foreign;
  private final Map<String, List<List<String>>> summaries = Tables.byFirst("danish-summaries");
  private final Map<String, List<List<String>>> series = Tables.byFirst("danish-series");

  /**
   * @param foreignPercent how many of a hundred works are in other languages than Danish
   */
  Works(long seed, int foreignPercent, People people, DanishTitles danish, ForeignTitles foreign) {
    this.seed = seed;
    this.foreignPercent = foreignPercent;
    this.people = people;
    this.danish = danish;
    this.foreign = foreign;
  }

  Work work(long number) {
    var dice = Dice.of(seed, number, PURPOSE);
    if (dice.percent(foreignPercent)) {
      String language = dice.pick(FOREIGN);
      return about(number, language, foreign.idea(language, number), dice);
    }
    TitleIdea idea = danish.idea(number);
    boolean abroad = idea.fiction() && !idea.danish() && dice.percent(45);
    return about(number, abroad ? dice.pick(TRANSLATED) : "dan", idea, dice);
  }

  /** The work with this idea; a set of volumes is one work too. */
  Work about(long number, String language, TitleIdea idea, Dice dice) {
    return new Work(
        number,
        language,
        idea,
        authors(language, idea, dice),
        summary(idea, dice),
        dice.percent(idea.readers() == Readers.ADULTS ? 12 : 35) ? series(idea, dice) : null,
        2026 - (int) dice.skewed(idea.fiction() ? 70 : 45, 0.6),
        reading(idea, dice));
  }

  private List<Person> authors(String language, TitleIdea idea, Dice dice) {
    if (NOBODYS.contains(idea.form())) {
      return List.of();
    }
    Person first = people.person(language, dice.skewed(900, 0.35));
    if (idea.fiction() || dice.percent(70)) {
      return List.of(first);
    }
    return List.of(first, people.person(language, 900 + dice.skewed(900, 0.35)));
  }

  private String summary(TitleIdea idea, Dice dice) {
    List<String> about =
        idea.subjects().stream().filter(s -> SubjectKind.of(s) == SubjectKind.TOPIC).toList();
    if (about.isEmpty() || !dice.percent(88) || UNTOLD.contains(idea.form())) {
      return "";
    }
    String a = about.get(0);
    String b = about.size() > 1 ? about.get(1) : "hverdagsliv";
    String name = people.givenName(dice);
    if (idea.form().isEmpty()) {
      return "Deals with " + a + " and " + b;
    }
    return dice.pick(summaries.getOrDefault(kind(idea), List.of(List.of("", "Om {a} og {b}"))))
        .get(1)
        .replace("{a}", a)
        .replace("{b}", b)
        .replaceAll("\\{[Nn]avn}", name);
  }

  private @Nullable String series(TitleIdea idea, Dice dice) {
    String kind =
        switch (idea.readers()) {
          case SMALL_CHILDREN -> "s";
          case CHILDREN -> "b";
          case YOUNG -> "u";
          case PUPILS -> "skole";
          case ADULTS -> idea.fiction() ? "v" : "fag";
        };
    List<List<String>> known = series.get(kind);
    return known == null || NOBODYS.contains(idea.form()) ? null : dice.pick(known).get(1);
  }

  private String kind(TitleIdea idea) {
    if (summaries.containsKey(idea.form()) && !idea.form().equals("krimi")) {
      return idea.form();
    }
    return switch (idea.readers()) {
      case PUPILS -> "skole";
      case CHILDREN, SMALL_CHILDREN ->
          !idea.fiction() ? "fagb" : idea.readers() == Readers.CHILDREN ? "b" : "s";
      case YOUNG -> idea.fiction() ? "u" : "fag";
      case ADULTS -> !idea.fiction() ? "fag" : idea.form().startsWith("krimi") ? "krimi" : "v";
    };
  }

  private static Reading reading(TitleIdea idea, Dice dice) {
    int from = dice.between(0, 3);
    return switch (idea.readers()) {
      case SMALL_CHILDREN -> new Reading(2 + from, 5 + from, null, null);
      case CHILDREN -> easy(idea) ? level(6, from, 5, 10, dice) : level(7, from, 12, 13, dice);
      case YOUNG -> easy(idea) ? level(12, from, 9, 8, dice) : level(12, from, 20, 12, dice);
      case PUPILS -> new Reading(null, null, dice.between(14, 34), null);
      case ADULTS -> Reading.UNSAID;
    };
  }

  private static boolean easy(TitleIdea idea) {
    return idea.form().equals("letlæste bøger");
  }

  private static Reading level(int age, int more, int lix, int spread, Dice dice) {
    int hard = lix + dice.below(spread);
    Integer let = dice.percent(70) ? (Integer) (hard + dice.between(-1, 3)) : null;
    return new Reading(age + more, age + more + 3, hard, let);
  }
}
