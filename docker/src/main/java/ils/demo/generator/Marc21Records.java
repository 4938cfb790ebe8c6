package ils.demo.generator;

import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcRecord;
import ils.demo.works.CheckDigits;
import ils.demo.works.Dice;
import ils.demo.works.Edition;
import ils.demo.works.Edition.Part;
import ils.demo.works.Medium;
import ils.demo.works.Person;
import ils.demo.works.TitleIdea;
import ils.demo.works.Work;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes an edition as a MARC 21 record of about a kilobyte, in the manner of RDA.
 *
 * @see <a href="https://www.loc.gov/marc/bibliographic/">the format</a>
 */
final class Marc21Records {

  private static final int PURPOSE = 22;

  private final long seed;

  Marc21Records(long seed) {
    this.seed = seed;
  }

  MarcRecord record(Edition edition, List<PlannedItem> items) {
    var draft = new Draft(MarcFamily.MARC21);
    var dice = Dice.of(seed, edition.number(), PURPOSE);
    control(draft, edition, dice);
    numbers(draft, edition);
    mainEntry(draft, edition);
    title(draft, edition);
    physical(draft, edition);
    new Marc21Contents(edition).write(draft);
    var record = draft.record("00000n" + edition.medium().leader() + " a2200000 i 4500");
    if (items.isEmpty()) {
      return record;
    }
    var fields = new java.util.ArrayList<>(record.fields());
    items.forEach(item -> fields.add(Marc21Items.field(item)));
    return new MarcRecord(record.family(), record.leader(), fields);
  }

  private static void control(Draft draft, Edition edition, Dice dice) {
    String day = String.format(Locale.ROOT, "%02d%02d", dice.between(1, 12), dice.between(1, 28));
    draft.control("001", CheckDigits.faust(edition.number()));
    draft.control("003", "DK-870970");
    draft.control("005", Math.max(1996, edition.year()) + day + "120000.0");
    draft.control("008", Fixed008.of(edition, day));
  }

  private static void numbers(Draft draft, Edition edition) {
    TitleIdea idea = edition.work().idea();
    draft.field("020", "a", edition.isbn());
    if (edition.medium() == Medium.PERIODICAL) {
      draft.field("022", "a", CheckDigits.issn(edition.number()));
    }
    draft.field("040", "a", "DK-870970", "b", "dan", "e", "rda");
    if (edition.translation()) {
      draft.indicated("041", "1 ", "a", edition.language(), "h", edition.work().language());
    }
    boolean danish = !idea.form().isEmpty();
    if (!idea.fiction()) {
      draft.indicated(
          danish ? "084" : "082",
          danish ? "  " : "04",
          "a",
          idea.dk5(),
          "2",
          danish ? "dk5" : "23");
    } else {
      draft.field("084", "a", "sk", "2", "dk5");
    }
  }

  private static void mainEntry(Draft draft, Edition edition) {
    Work work = edition.work();
    if (!work.authors().isEmpty()) {
      person(draft, "100", work.authors().get(0), "aut");
    }
    if (edition.translation() && work.language().equals("dan")) {
      draft.indicated("240", "10", "a", work.idea().title(), "l", edition.language());
    }
  }

  private static void title(Draft draft, Edition edition) {
    Part part = edition.part();
    boolean within = part != null && part.level() != Part.Level.HEAD;
    String by = String.join(", ", edition.work().authors().stream().map(Person::name).toList());
    String ending = by.isEmpty() ? "" : " /";
    String subtitle = edition.work().idea().subtitle();
    String afterTitle = within ? "." : ending;
    draft.indicated(
        "245",
        (edition.work().authors().isEmpty() ? "0" : "1")
            + Articles.length(edition.title(), edition.language()),
        "a",
        edition.title() + (subtitle.isEmpty() ? afterTitle : " :"),
        "b",
        subtitle.isEmpty() ? null : subtitle + afterTitle,
        "n",
        part == null || part.designation().isEmpty() ? null : part.designation() + ",",
        "p",
        part == null || part.title().isEmpty() ? null : part.title() + ending,
        "c",
        by.isEmpty() ? null : by + ".");
    imprint(draft, edition);
  }

  private static void imprint(Draft draft, Edition edition) {
    draft.field("250", "a", edition.ordinal() > 1 ? edition.ordinal() + ". udgave" : null);
    draft.indicated(
        "264",
        " 1",
        "a",
        edition.place() + " :",
        "b",
        edition.publisher() + ",",
        "c",
        String.valueOf(edition.year()));
  }

  private static void physical(Draft draft, Edition edition) {
    boolean paper = edition.medium() == Medium.BOOK || edition.medium() == Medium.LARGE_PRINT;
    draft.field(
        "300",
        "a",
        edition.extent() + (paper && !edition.extent().isEmpty() ? " ;" : ""),
        "c",
        paper ? "22 cm" : null);
    String[] types =
        switch (edition.medium()) {
          case BOOK, LARGE_PRINT, PERIODICAL -> new String[] {"txt", "n", "nc"};
          case E_BOOK -> new String[] {"txt", "c", "cr"};
          case AUDIO_NET -> new String[] {"spw", "c", "cr"};
          case AUDIO_CD -> new String[] {"spw", "s", "sd"};
          case FILM_DISC -> new String[] {"tdi", "v", "vd"};
          case FILM_NET -> new String[] {"tdi", "c", "cr"};
          case MUSIC_CD -> new String[] {"prm", "s", "sd"};
          case COMPUTER_GAME -> new String[] {"cop", "c", "cd"};
          case BOARD_GAME -> new String[] {"tdf", "n", "nr"};
        };
    draft.field("336", "b", types[0], "2", "rdacontent");
    draft.field("337", "b", types[1], "2", "rdamedia");
    draft.field("338", "b", types[2], "2", "rdacarrier");
  }

  static void person(Draft draft, String tag, Person person, String role) {
    String heading = person.surname() + ", " + person.forename();
    draft.indicated(
        tag,
        "1 ",
        "a",
        heading + (person.born() == null ? "" : ","),
        "d",
        dates(person),
        "4",
        role,
        "0",
        "(DK-870979)" + person.authority());
  }

  private static @Nullable String dates(Person person) {
    return person.born() == null ? null : person.born() + "-";
  }
}
