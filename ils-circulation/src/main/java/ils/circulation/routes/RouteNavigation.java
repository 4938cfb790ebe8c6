package ils.circulation.routes;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The entry of the ways in the staff menu. */
@ApplicationScoped
public class RouteNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Group.ADMINISTRATION,
            50,
            "circulation.menu.routes",
            "/staff/transfer-routes",
            Right.MANAGE_SETTINGS.name()));
  }
}
