package ils.circulation.lostdesk;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The staff menu's way to what lost items cost. */
@ApplicationScoped
public class CostNavigation implements Navigation {

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              Area.STAFF,
              62,
              "circulation.menu.lost-costs",
              "/staff/lost-costs",
              Right.WAIVE_FEES.name()));

  @Override
  public List<Entry> entries() {
    return ENTRIES;
  }
}
