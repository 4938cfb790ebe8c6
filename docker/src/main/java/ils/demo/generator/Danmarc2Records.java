package ils.demo.generator;

import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcRecord;
import ils.demo.works.CheckDigits;
import ils.demo.works.Dice;
import ils.demo.works.Edition;
import ils.demo.works.Edition.Part;
import ils.demo.works.Medium;
import ils.demo.works.Person;
import ils.demo.works.Readers;
import ils.demo.works.SubjectKind;
import ils.demo.works.TitleIdea;
import ils.demo.works.Work.Reading;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes an edition as a danMARC2 record in the manner of the Danish national bibliography.
 *
 * @see <a href="https://www.kat-format.dk/danMARC2/">the format</a>
 */
final class Danmarc2Records {

  private static final int PURPOSE = 21;

  private final long seed;

  Danmarc2Records(long seed) {
    this.seed = seed;
  }

  MarcRecord record(Edition edition, List<PlannedItem> items) {
    var draft = new Draft(MarcFamily.DANMARC2);
    var dice = Dice.of(seed, edition.number(), PURPOSE);
    Part part = edition.part();
    boolean whole = part == null || part.level() == Part.Level.HEAD;
    identity(draft, edition, dice);
    if (part == null || part.level() == Part.Level.VOLUME) {
      numbers(draft, edition, dice);
    }
    if (whole) {
      languagesAndReading(draft, edition);
      author(draft, edition);
    }
    title(draft, edition);
    imprint(draft, edition);
    if (whole) {
      new Danmarc2Contents(edition).write(draft);
    }
    draft.field("996", "a", "DBC");
    items.forEach(item -> item(draft, item));
    return draft.record(MarcFamily.DANMARC2.emptyLeader());
  }

  private static void identity(Draft draft, Edition edition, Dice dice) {
    String created =
        String.format(
            Locale.ROOT,
            "%d%02d%02d",
            Math.max(1990, edition.year()),
            dice.between(1, 12),
            dice.between(1, 28));
    draft.field(
        "001",
        "a",
        CheckDigits.faust(edition.number()),
        "b",
        "870970",
        "c",
        created + "120000",
        "d",
        created,
        "f",
        "a");
    draft.field("004", "r", "n", "a", level(edition.part()));
    codes(draft, edition);
    draft.field("009", "a", edition.medium().general(), "g", edition.medium().specific());
    Part part = edition.part();
    if (part != null && part.level() != Part.Level.HEAD) {
      draft.field("014", "a", CheckDigits.faust(part.parent()));
    }
  }

  private static String level(@Nullable Part part) {
    if (part == null) {
      return "e";
    }
    return switch (part.level()) {
      case HEAD -> "h";
      case SECTION -> "s";
      case VOLUME -> "b";
    };
  }

  private static void codes(Draft draft, Edition edition) {
    TitleIdea idea = edition.work().idea();
    Readers readers = idea.readers();
    boolean periodical = edition.medium() == Medium.PERIODICAL;
    draft.field(
        "008",
        "t",
        periodical ? "p" : "m",
        "u",
        periodical ? "c" : "f",
        "a",
        String.valueOf(edition.year()),
        "b",
        "dk",
        "j",
        idea.fiction() ? literaryForm(idea) : null,
        "l",
        edition.language(),
        "n",
        edition.medium().online() ? "b" : null,
        "o",
        readers.children() ? "b" : readers == Readers.PUPILS ? "s" : null,
        "w",
        edition.medium() == Medium.E_BOOK ? "1" : null,
        "x",
        readers == Readers.PUPILS ? "02" : idea.fiction() ? null : "06",
        "v",
        "0");
  }

  private static String literaryForm(TitleIdea idea) {
    return switch (idea.form()) {
      case "digte" -> "p";
      case "skuespil" -> "d";
      default -> "f";
    };
  }

  private static void numbers(Draft draft, Edition edition, Dice dice) {
    boolean bound = dice.percent(45);
    boolean paper = edition.medium() == Medium.BOOK || edition.medium() == Medium.LARGE_PRINT;
    String price = "kr. " + (dice.between(8, 40) * 10 - 1) + ",95";
    if (edition.isbn() != null) {
      draft.field(
          "021",
          "e",
          edition.isbn(),
          "c",
          paper ? bound ? "ib." : "hf." : null,
          "d",
          edition.medium().online() ? null : price);
    }
    if (edition.medium() == Medium.PERIODICAL) {
      draft.field("022", "a", CheckDigits.issn(edition.number()));
    }
    String week =
        String.format(Locale.ROOT, "%d%02d", Math.max(1990, edition.year()), dice.between(1, 52));
    draft.field("032", "a", "DBF" + week, "x", "BKM" + week);
  }

  private static void languagesAndReading(Draft draft, Edition edition) {
    if (edition.work().idea().form().equals("billedbøger")) {
      draft.field("038", "a", "bi");
    }
    if (edition.translation()) {
      draft.field("041", "a", edition.language(), "c", edition.work().language());
    }
    Reading reading = edition.work().reading();
    if (edition.medium().pages() && edition.language().equals("dan")) {
      draft.field("042", "a", text(reading.lix()), "2", reading.lix() == null ? null : "lix");
      draft.field("042", "a", text(reading.let()), "2", reading.let() == null ? null : "let");
    }
  }

  private static void author(Draft draft, Edition edition) {
    boolean film = edition.medium().general().equals("m");
    if (!film && !edition.work().authors().isEmpty()) {
      Person author = edition.work().authors().get(0);
      draft.field(
          "100",
          "a",
          author.surname(),
          "h",
          author.forename(),
          "c",
          born(author),
          "4",
          edition.medium() == Medium.MUSIC_CD ? "mus" : "aut");
    }
    boolean fromDanish = edition.translation() && edition.work().language().equals("dan");
    draft.field("241", "a", fromDanish ? marked(edition.work().idea().title(), "dan") : null);
  }

  private static void title(Draft draft, Edition edition) {
    Part part = edition.part();
    String subtitle =
        edition.translation() && !edition.language().equals("dan")
            ? null
            : edition.work().idea().subtitle();
    if (part == null || part.level() == Part.Level.HEAD) {
      draft.field(
          "245",
          "a",
          marked(edition.title(), edition.language()),
          "c",
          subtitle,
          "e",
          responsibility(edition));
    } else if (part.level() == Part.Level.SECTION) {
      draft.field("245", "n", part.designation(), "o", part.title());
    } else {
      draft.field("245", "g", part.designation(), "G", "0" + part.order(), "a", part.title());
    }
  }

  private static String responsibility(Edition edition) {
    String authors =
        String.join(", ", edition.work().authors().stream().map(Person::name).toList());
    Person helper = edition.helper();
    if (helper == null) {
      return authors;
    }
    String did =
        switch (edition.medium()) {
          case AUDIO_NET, AUDIO_CD -> "læst af ";
          case FILM_DISC, FILM_NET -> "instruktion: ";
          default -> edition.language().equals("dan") ? "på dansk ved " : "";
        };
    return (authors.isEmpty() ? "" : authors + " ; ") + did + helper.name();
  }

  private static void imprint(Draft draft, Edition edition) {
    Part part = edition.part();
    boolean volume = part != null && part.level() != Part.Level.HEAD;
    draft.field("250", "a", volume ? null : edition.ordinal() + ". udgave");
    draft.field(
        "260",
        "a",
        volume ? null : edition.place(),
        "b",
        volume ? null : edition.publisher(),
        "c",
        String.valueOf(edition.year()));
    boolean pictures = edition.work().idea().readers().children() && edition.medium().pages();
    draft.field(
        "300",
        "a",
        edition.extent(),
        "b",
        pictures && !edition.extent().isEmpty() ? "illustreret" : null);
  }

  private static void item(Draft draft, PlannedItem item) {
    draft.field(
        "i01",
        "p",
        item.barcode(),
        "b",
        item.branch(),
        "c",
        item.location(),
        "h",
        item.callNumber(),
        "g",
        item.materialGroup(),
        "l",
        item.loanKind(),
        "m",
        item.audience(),
        "s",
        item.school(),
        "k",
        String.valueOf(item.price()));
  }

  static @Nullable String born(Person person) {
    return person.born() == null ? null : "f. " + person.born();
  }

  /** The title with the mark after its article where sorting begins. */
  static String marked(String title, String language) {
    int skip = Articles.length(title, language);
    return skip == 0 ? title : title.substring(0, skip) + "¤" + title.substring(skip);
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  /** The subject kinds as subfields of 666, for fiction and for the rest. */
  static String subjectCode(SubjectKind kind, boolean fiction) {
    return switch (kind) {
      case TOPIC -> fiction ? "s" : "f";
      case PLACE -> fiction ? "q" : "e";
      case TIME -> "i";
      case LEVEL -> "u";
    };
  }
}
