package ils.demo.works;

import ils.demo.works.Edition.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as a function of the number: which edition is number {@code i}.
 *
 * <p>Numbers come in blocks of twenty. The first ten of a block are new works; the others are
 * further editions of any work so far, the early ones being the popular ones; in every fifth block
 * seven of them are a set of volumes.
 */
public final class Editions {

  private static final int BLOCK = 20;
  private static final int NEW_WORKS = 10;
  private static final int PURPOSE = 1;

  private final long seed;
  private final People people;
  private final DanishTitles danish;
  private final ForeignTitles foreign;
  private final Works works;
  private final VolumeSets sets;
  private final List<List<String>> publishers = Tables.rows("danish-publishers");
  private final List<List<String>> translations = Tables.rows("translations");

  /**
   * @param foreignPercent how many of a hundred works are in other languages than Danish
   */
  public Editions(long seed, int foreignPercent) {
    this.seed = seed;
    this.people = new People(seed);
    this.danish = new DanishTitles(seed, people);
    this.foreign = new ForeignTitles(seed);
    this.works = new Works(seed, foreignPercent, people, danish, foreign);
    this.sets = new VolumeSets(seed, works, danish);
  }

  /** Edition number {@code i}, from 0. */
  public Edition edition(long i) {
    long block = i / BLOCK;
    int place = (int) (i % BLOCK);
    var dice = Dice.of(seed, i, PURPOSE);
    if (place < NEW_WORKS) {
      return first(i, works.work(block * NEW_WORKS + place), dice);
    }
    int position = place - NEW_WORKS;
    if (block % 5 == 3 && position < VolumeSets.RECORDS) {
      return volume(i, block / 5, position);
    }
    return further(i, (block + 1) * NEW_WORKS, dice);
  }

  private Edition first(long i, Work work, Dice dice) {
    return new Draft(i, work, medium(work.idea(), dice), 1, work.firstYear()).edition(dice);
  }

  private Edition volume(long i, long set, int position) {
    long head = i - position;
    Work work = sets.work(set);
    Part part = sets.part(set, head, position);
    var dice = Dice.of(seed, head, PURPOSE);
    int year = Math.min(2026, work.firstYear() + Math.max(0, part.order() - 1));
    Edition plain = new Draft(i, work, Medium.BOOK, 1, year).edition(dice);
    return withPart(plain, part, Dice.of(seed, i, PURPOSE));
  }

  /** Another edition: later, in another medium, or translated. */
  private Edition further(long i, long worksSoFar, Dice dice) {
    if (dice.percent(8)) {
      Edition translated = translated(i, worksSoFar, dice);
      if (translated != null) {
        return translated;
      }
    }
    Work work = works.work(dice.skewed(worksSoFar, 0.3));
    Medium usual = medium(work.idea(), dice);
    Medium medium = usual == Medium.BOOK ? another(work.idea(), dice) : usual;
    int year = Math.min(2026, work.firstYear() + dice.below(12));
    return new Draft(i, work, medium, medium == usual ? dice.between(2, 5) : 1, year).edition(dice);
  }

  private @Nullable Edition translated(long i, long worksSoFar, Dice dice) {
    List<String> row = dice.pick(translations);
    long number = danish.workOfLine(danish.lineOf(row.get(0)));
    Work work = number < worksSoFar ? works.work(number) : null;
    if (work == null || !work.language().equals("dan")) {
      return null;
    }
    int year = Math.min(2026, work.firstYear() + dice.between(1, 6));
    Edition plain = new Draft(i, work, Medium.BOOK, 1, year).edition(dice);
    Person translator = people.person(row.get(1), 2000 + dice.below(300));
    return inLanguage(plain, row.get(1), row.get(2), translator);
  }

  private static Medium medium(TitleIdea idea, Dice dice) {
    return switch (idea.form()) {
      case "spillefilm", "børnefilm", "dokumentarfilm" ->
          dice.percent(60) ? Medium.FILM_DISC : Medium.FILM_NET;
      case "musikalbum" -> Medium.MUSIC_CD;
      case "computerspil" -> Medium.COMPUTER_GAME;
      case "brætspil" -> Medium.BOARD_GAME;
      case "tidsskrifter" -> Medium.PERIODICAL;
      default -> Medium.BOOK;
    };
  }

  private static Medium another(TitleIdea idea, Dice dice) {
    int fate = dice.below(100);
    if (fate < 40 || idea.readers() == Readers.PUPILS) {
      return Medium.BOOK;
    }
    if (fate < 62 || !idea.fiction()) {
      return Medium.E_BOOK;
    }
    if (fate < 80) {
      return Medium.AUDIO_NET;
    }
    return fate < 88 ? Medium.AUDIO_CD : fate < 94 ? Medium.FILM_DISC : Medium.LARGE_PRINT;
  }

  private static Edition withPart(Edition e, Part part, Dice dice) {
    boolean volume = part.level() == Part.Level.VOLUME;
    return new Edition(
        e.number(),
        e.work(),
        e.medium(),
        e.language(),
        e.title(),
        e.helper(),
        e.year(),
        1,
        e.place(),
        e.publisher(),
        volume ? CheckDigits.isbn(e.number()) : null,
        volume ? dice.between(120, 420) + " sider" : "",
        e.seriesNumber(),
        part);
  }

  private static Edition inLanguage(Edition e, String language, String title, Person translator) {
    return new Edition(
        e.number(),
        e.work(),
        e.medium(),
        language,
        title,
        translator,
        e.year(),
        e.ordinal(),
        e.place(),
        e.publisher(),
        e.isbn(),
        e.extent(),
        e.seriesNumber(),
        e.part());
  }

  /** What is settled about an edition before its details are thrown. */
  private final class Draft {
    private final long i;
    private final Work work;
    private final Medium medium;
    private final int ordinal;
    private final int year;

    Draft(long i, Work work, Medium medium, int ordinal, int year) {
      this.i = i;
      this.work = work;
      this.medium = medium;
      this.ordinal = ordinal;
      this.year = medium.online() ? Math.max(2010, year) : year;
    }

    Edition edition(Dice dice) {
      boolean foreignTitle = !work.idea().fiction() && !work.language().equals("dan");
      boolean abroad = foreignTitle || work.idea().form().isEmpty();
      String language = abroad ? work.language() : "dan";
      List<String> imprint = abroad ? imprint(language, dice) : dice.pick(publishers);
      return new Edition(
          i,
          work,
          medium,
          language,
          work.idea().title(),
          helper(language),
          year,
          ordinal,
          imprint.get(0),
          imprint.get(1),
          isbn(dice),
          extent(language, dice),
          1 + (int) dice.skewed(14, 0.6),
          null);
    }

    private List<String> imprint(String language, Dice dice) {
      return List.of(
          foreign.name(language, "place", dice), foreign.name(language, "publisher", dice));
    }

    /** The same for all editions of a work in one medium and language. */
    private @Nullable Person helper(String language) {
      long number = 3000L + Math.floorMod(work.number() * 31 + medium.general().charAt(0), 400);
      return switch (medium) {
        case AUDIO_NET, AUDIO_CD, FILM_DISC, FILM_NET -> people.person("dan", number);
        default -> language.equals(work.language()) ? null : people.person(language, number);
      };
    }

    private @Nullable String isbn(Dice dice) {
      boolean has = medium.pages() || medium == Medium.AUDIO_CD || medium == Medium.AUDIO_NET;
      return has && !dice.percent(4) ? CheckDigits.isbn(i) : null;
    }

    private String extent(String language, Dice dice) {
      int pages = pages(dice);
      int minutes = dice.between(70, 700);
      String discs = String.valueOf(1 + minutes / 72);
      return switch (medium) {
        case BOOK, LARGE_PRINT -> pages + (language.equals("dan") ? " sider" : " pages");
        case E_BOOK -> "1 onlineressource (" + pages + " sider)";
        case AUDIO_NET -> "1 onlineressource (" + hours(minutes) + ")";
        case AUDIO_CD -> discs + " cd'er (" + hours(minutes) + ")";
        case FILM_DISC -> "1 dvd-video (" + (60 + minutes % 90) + " min.)";
        case FILM_NET -> "1 onlineressource (" + (60 + minutes % 90) + " min.)";
        case MUSIC_CD -> "1 cd";
        case COMPUTER_GAME, BOARD_GAME -> "1 spil";
        case PERIODICAL -> "bind";
      };
    }

    private int pages(Dice dice) {
      Map<Readers, List<Integer>> spans =
          Map.of(
              Readers.SMALL_CHILDREN, List.of(24, 40),
              Readers.CHILDREN, List.of(32, 190),
              Readers.YOUNG, List.of(80, 320),
              Readers.PUPILS, List.of(64, 224),
              Readers.ADULTS, List.of(96, 480));
      List<Integer> span = spans.getOrDefault(work.idea().readers(), List.of(96, 480));
      return dice.between(span.get(0), span.get(1));
    }

    private String hours(int minutes) {
      return String.format(Locale.ROOT, "%d t., %d min.", minutes / 60, minutes % 60);
    }
  }
}
