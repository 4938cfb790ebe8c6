package ils.circulation.desk;

import java.util.Locale;

/** The lists of a library's shelves, on one row of tabs. */
public enum ShelfTab {
  HOLDS("/staff/hold-lists"),
  TRANSITS("/staff/transits"),
  OVERDUE("/staff/overdue");

  private final String href;

  ShelfTab(String href) {
    this.href = href;
  }

  public String href() {
    return href;
  }

  /** As it stands in keys of the bundles. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
