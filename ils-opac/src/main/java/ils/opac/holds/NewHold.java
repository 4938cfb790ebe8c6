package ils.opac.holds;

import ils.circulation.desk.Line;
import ils.circulation.policy.holds.PickupPoint;
import ils.core.bib.Projection;
import ils.core.page.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form with which a patron puts a title on hold.
 *
 * @param editions whether the work has others that may do as well
 * @param points where it can be fetched, and of the other libraries why not
 * @param form as it was filled in
 * @param reasons why it was not placed; empty before it was tried
 */
public record NewHold(
    long bib,
    Projection record,
    boolean editions,
    List<PickupPoint> points,
    Libraries libraries,
    HoldForm form,
    List<Line> reasons) {

  public NewHold {
    points = List.copyOf(points);
    reasons = List.copyOf(reasons);
  }

  /** The libraries to choose from; empty if it can be fetched nowhere. */
  public Map<String, String> pickups(View view) {
    Map<String, String> pickups = new LinkedHashMap<>();
    for (PickupPoint point : points) {
      if (point.isOffered()) {
        pickups.put(String.valueOf(point.node()), told(view, point));
      }
    }
    return pickups;
  }

  private String told(View view, PickupPoint point) {
    String name = libraries.name(view, point.node());
    return point.expected() == null
        ? name
        : view.text("opac.holds.pickup-from", name, point.expected());
  }

  /** The chosen library, at first the patron's own. */
  public String pickup() {
    return form.pickup() == 0 ? String.valueOf(libraries.home()) : String.valueOf(form.pickup());
  }
}
