package ils.core.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A module's entries in the menus; each module that has pages has one such bean. */
public interface Navigation {

  /** Which of the two menus. */
  enum Area {
    PUBLIC,
    STAFF
  }

  /**
   * What belongs together in a menu: words in the bar itself, or one word that opens to several.
   */
  enum Group {
    VISITOR(Area.PUBLIC),
    /** What the desk's day needs, always one press away. */
    DAY(Area.STAFF),
    CATALOGUE(Area.STAFF),
    RULES(Area.STAFF),
    CALENDAR(Area.STAFF),
    ADMINISTRATION(Area.STAFF);

    private final Area area;

    Group(Area area) {
      this.area = area;
    }

    public Area area() {
      return area;
    }

    /** Whether its entries stand in the bar by themselves. */
    boolean isBar() {
      return this == VISITOR || this == DAY;
    }

    /** The message key of its word in the bar. */
    public String key() {
      return "core.menu." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One entry.
   *
   * @param order where it stands in its group, from the left; leave gaps
   * @param key the message key of its name
   * @param href where it leads
   * @param right the right without which it is not shown; empty if everybody sees it
   */
  record Entry(Group group, int order, String key, String href, String right) {

    /** An entry that stands in the bar by itself. */
    public Entry(Area area, int order, String key, String href, String right) {
      this(area == Area.STAFF ? Group.DAY : Group.VISITOR, order, key, href, right);
    }

    boolean seenBy(Visitor visitor) {
      return right.isEmpty() || visitor.rights().contains(right);
    }
  }

  /**
   * One word of the bar.
   *
   * @param entries what it opens to; itself where it is only one
   */
  record Word(Group group, List<Entry> entries) {

    public boolean isLink() {
      return entries.size() == 1;
    }

    /** The words of a menu, from the left; a group of which one entry is seen is that entry. */
    static List<Word> of(List<Entry> seen) {
      List<Word> words = new ArrayList<>();
      for (Group group : Group.values()) {
        List<Entry> mine =
            seen.stream()
                .filter(entry -> entry.group() == group)
                .sorted(Comparator.comparingInt(Entry::order))
                .toList();
        if (group.isBar()) {
          mine.forEach(entry -> words.add(new Word(group, List.of(entry))));
        } else if (!mine.isEmpty()) {
          words.add(new Word(group, mine));
        }
      }
      return words;
    }
  }

  List<Entry> entries();
}
