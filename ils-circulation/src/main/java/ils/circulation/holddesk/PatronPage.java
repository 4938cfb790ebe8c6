package ils.circulation.holddesk;

import ils.circulation.desk.Line;
import ils.circulation.desk.PatronHit;
import java.util.List;

/**
 * The page of a patron's holds.
 *
 * @param barcode in the form, as typed
 * @param reasons why what was asked for is not placed; empty for none
 */
public record PatronPage(PatronHit who, PatronHolds holds, String barcode, List<Line> reasons) {

  public PatronPage {
    reasons = List.copyOf(reasons);
  }
}
