package ils.core.page;

import java.util.List;

/** A module's entries in the menus; each module that has pages has one such bean. */
public interface Navigation {

  /** Which of the two menus. */
  enum Area {
    PUBLIC,
    STAFF
  }

  /**
   * One entry.
   *
   * @param order where it stands, from the left; leave gaps
   * @param key the message key of its name
   * @param href where it leads
   * @param right the right without which it is not shown; empty if everybody sees it
   */
  record Entry(Area area, int order, String key, String href, String right) {

    boolean seenBy(Visitor visitor) {
      return right.isEmpty() || visitor.rights().contains(right);
    }
  }

  List<Entry> entries();
}
