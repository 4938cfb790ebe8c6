package ils.demo.works;

import java.util.List;
import java.util.Map;

/** Danish titles: first those written by hand, mixed with ever more that follow a pattern. */
final class DanishTitles {

  private static final int PURPOSE = 3;
  private static final int STEP = 271; // prime to the number of titles: mixes kinds and classes

  private final long seed;
  private final People people;
  private final List<List<String>> written = Tables.rows("danish-titles");
  private final List<List<String>> patterns = Tables.rows("danish-patterns");
  private final Map<String, List<List<String>>> words = Tables.byFirst("danish-words");

  DanishTitles(long seed, People people) {
    this.seed = seed;
    this.people = people;
  }

  /** The idea of a work; every third is written by hand until all of those are used. */
  TitleIdea idea(long work) {
    if (work % 3 == 0 && work / 3 < written.size()) {
      return written((int) (work / 3 * STEP % written.size()));
    }
    var dice = Dice.of(seed, work, PURPOSE);
    return filled(dice.pick(patterns), slots(dice));
  }

  /** Where among the works the title written on this line of the table is. */
  long workOfLine(int line) {
    for (int turn = 0; turn < written.size(); turn++) {
      if ((long) turn * STEP % written.size() == line) {
        return 3L * turn;
      }
    }
    throw new IllegalArgumentException("no line " + line);
  }

  /** The line of a hand-written title. */
  int lineOf(String title) {
    for (int line = 0; line < written.size(); line++) {
      if (written.get(line).get(2).equals(title)) {
        return line;
      }
    }
    throw new IllegalStateException("translated but not written: " + title);
  }

  Slots slots(Dice dice) {
    return new Slots(dice, words, people);
  }

  private TitleIdea written(int line) {
    return idea(written.get(line), written.get(line).get(0), List.of(), true);
  }

  /** A row of the table of patterns or of sets, with its places filled. */
  static TitleIdea filled(List<String> row, Slots slots) {
    String title = Slots.capital(slots.fill(row.get(2)));
    String subtitle = slots.fill(row.get(3));
    String own = slots.fill(row.get(4));
    String form = row.get(5);
    boolean byWord = row.get(0).endsWith("*");
    String dk5 = byWord ? slots.dk5(row.get(0).replace("*", "")) : row.get(0);
    var done = List.of(dk5, row.get(1), title, subtitle, own, form);
    List<String> of = slots.subjects().stream().filter(s -> !own.contains(s)).toList();
    return idea(done, dk5, of, slots.danish());
  }

  private static TitleIdea idea(List<String> row, String dk5, List<String> more, boolean danish) {
    Readers readers = Readers.of(row.get(1));
    String form = row.get(5).isEmpty() ? "fagbøger" : row.get(5);
    List<String> subjects = Slots.joined(more, Tables.parts(row.get(4)));
    return new TitleIdea(dk5, readers, row.get(2), row.get(3), subjects, form, danish);
  }
}
