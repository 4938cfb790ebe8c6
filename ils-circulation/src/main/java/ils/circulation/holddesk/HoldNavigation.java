package ils.circulation.holddesk;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The entry of the hold lists in the staff menu. */
@ApplicationScoped
public class HoldNavigation implements Navigation {

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              Area.STAFF,
              15,
              "circulation.menu.holds",
              "/staff/hold-lists",
              Right.CIRCULATE.name()));

  @Override
  public List<Entry> entries() {
    return ENTRIES;
  }
}
