package ils.circulation.transit;

import ils.circulation.transit.TransitPages.Travelling;
import java.util.List;

/**
 * One of the two tables of items on their way.
 *
 * @param direction {@code here} or {@code away}, as it stands in the keys of the bundles
 */
public record TransitTable(String direction, List<Travelling> rows) {

  public TransitTable {
    rows = List.copyOf(rows);
  }

  /** Whether there may be more than are shown. */
  public boolean isCut() {
    return rows.size() >= OpenTransits.MOST;
  }
}
