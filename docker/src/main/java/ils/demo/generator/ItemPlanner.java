package ils.demo.generator;

import ils.demo.works.Dice;
import ils.demo.works.Edition;
import ils.demo.works.Medium;
import ils.demo.works.Readers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides which copies of an edition there are, and where they stand. */
final class ItemPlanner {

  private static final int PURPOSE = 11;
  private static final List<String> BRANCHES = List.of("SOL-BY", "SOL-FJ", "SOL-MO", "SOL-BUS");
  private static final List<String> SCHOOLS = List.of("SOL-SK1", "SOL-SK2");
  private static final int CLASS_SET = 24;

  private final long seed;

  ItemPlanner(long seed) {
    this.seed = seed;
  }

  /** The copies of an edition; none of what is online or a head of volumes. */
  List<PlannedItem> items(Edition edition) {
    var copies = new Copies(edition, Dice.of(seed, edition.number(), PURPOSE));
    if (edition.physical()) {
      if (edition.work().idea().readers() == Readers.PUPILS) {
        copies.atSchools();
      } else {
        copies.inPublicLibraries();
      }
    }
    return copies.items;
  }

  /** The copies of one edition as they add up. */
  private static final class Copies {

    private final List<PlannedItem> items = new ArrayList<>();
    private final Edition edition;
    private final Dice dice;
    private final Readers readers;
    private final int price;

    Copies(Edition edition, Dice dice) {
      this.edition = edition;
      this.dice = dice;
      this.readers = edition.work().idea().readers();
      this.price = (dice.between(8, 45) * 10 - 1) * 100;
    }

    /** Textbooks: some dozen copies at one school, a class set at a few. */
    void atSchools() {
      String school = dice.pick(SCHOOLS);
      if (dice.percent(30)) {
        add(school, CLASS_SET, "TEXTBOOK", "CLASS_SET", school);
      } else {
        add(school, dice.between(4, 10), "TEXTBOOK", "SCHOOL", school);
      }
    }

    /**
     * The main library has it, the others when it is new or popular, the schools if for children.
     */
    void inPublicLibraries() {
      boolean wanted = dice.percent(edition.year() >= 2018 ? 45 : 15);
      add("SOL-HB", wanted ? dice.between(2, 4) : 1, "NORMAL", "PUBLIC", null);
      if (wanted && dice.percent(20)) {
        add("SOL-HB", 1, "QUICK", "PUBLIC", null);
      }
      for (String branch : BRANCHES) {
        if (dice.percent(wanted ? 75 : branch.equals("SOL-BUS") ? 12 : 32)) {
          add(branch, 1, "NORMAL", "PUBLIC", null);
        }
      }
      if (dice.percent(40)) {
        add("VIG-HB", 1, "NORMAL", "PUBLIC", null);
      }
      if (readers != Readers.ADULTS && edition.medium() == Medium.BOOK) {
        forReadingAtSchool();
      }
    }

    private void forReadingAtSchool() {
      for (String school : SCHOOLS) {
        if (dice.percent(50)) {
          add(school, dice.between(1, 3), "NORMAL", "SCHOOL", school);
        }
      }
      if (readers != Readers.SMALL_CHILDREN && dice.percent(3)) {
        String school = dice.pick(SCHOOLS);
        add(school, CLASS_SET, "NORMAL", "CLASS_SET", school);
      }
    }

    private void add(
        String branch, int copies, String loanKind, String audience, @Nullable String school) {
      for (int copy = 0; copy < copies; copy++) {
        items.add(
            new PlannedItem(
                barcode(),
                branch,
                school == null ? Shelf.location(edition) : "SKOLE",
                Shelf.callNumber(edition),
                Shelf.materialGroup(edition.medium()),
                loanKind,
                audience,
                school,
                price));
      }
    }

    /** Ten digits: 3, the record, the copy within it. */
    private String barcode() {
      return String.format(Locale.ROOT, "3%07d%02d", edition.number(), items.size());
    }
  }
}
