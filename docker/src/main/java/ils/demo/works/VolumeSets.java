package ils.demo.works;

import ils.demo.works.Edition.Part;
import ils.demo.works.Edition.Part.Level;
import java.util.List;

/** Works in several volumes: a head, sometimes sections, and six volumes or four. */
final class VolumeSets {

  /** How many records a set takes. */
  static final int RECORDS = 7;

  private static final int PURPOSE = 6;

  private final long seed;
  private final Works works;
  private final DanishTitles titles;
  private final List<List<String>> sets = Tables.rows("danish-sets");

  VolumeSets(long seed, Works works, DanishTitles titles) {
    this.seed = seed;
    this.works = works;
    this.titles = titles;
  }

  /** Which work a set is; counted down from -1, so that no set is also a single work. */
  Work work(long set) {
    var dice = Dice.of(seed, set, PURPOSE);
    TitleIdea idea = DanishTitles.filled(row(set), titles.slots(dice));
    return works.about(-1 - set, "dan", idea, dice);
  }

  /**
   * The part at one of the places of a set.
   *
   * @param first the record number of the head
   * @param position from 0, the head, to 6
   */
  Part part(long set, long first, int position) {
    List<String> sections = Tables.parts(row(set).get(7));
    if (position == 0) {
      return new Part(Level.HEAD, first, first, "", 0, "");
    }
    if (sections.isEmpty()) {
      return volume(set, first, first, position);
    }
    int section = (position - 1) / 3;
    long parent = first + 1 + 3L * section;
    int within = (position - 1) % 3;
    return within == 0
        ? new Part(
            Level.SECTION, first, first, "Del " + (section + 1), section + 1, sections.get(section))
        : volume(set, parent, first, section * 2 + within);
  }

  private Part volume(long set, long parent, long head, int number) {
    String title = Tables.parts(row(set).get(6)).get(number - 1);
    return new Part(Level.VOLUME, parent, head, "Bind " + number, number, title);
  }

  private List<String> row(long set) {
    return sets.get((int) (set % sets.size()));
  }
}
