package ils.core.administration;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The organisation's entries in the staff menu. */
@ApplicationScoped
public class AdministrationNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Area.STAFF, 79, "core.hours.menu", "/staff/hours", Right.MANAGE_CALENDARS.name()),
        new Entry(
            Area.STAFF,
            91,
            "core.tree.menu",
            "/staff/organisation",
            Right.MANAGE_ORGANISATION.name()),
        new Entry(Area.STAFF, 92, "core.access.menu", "/staff/access", Right.MANAGE_STAFF.name()));
  }
}
