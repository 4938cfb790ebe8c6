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
        new Entry(
            Group.RULES, 20, "core.category.menu", "/staff/categories", Right.MANAGE_RULES.name()),
        new Entry(
            Group.CALENDAR, 10, "core.hours.menu", "/staff/hours", Right.MANAGE_CALENDARS.name()),
        new Entry(
            Group.ADMINISTRATION,
            10,
            "core.tree.menu",
            "/staff/organisation",
            Right.MANAGE_ORGANISATION.name()),
        new Entry(
            Group.ADMINISTRATION,
            20,
            "core.access.menu",
            "/staff/access",
            Right.MANAGE_STAFF.name()));
  }
}
