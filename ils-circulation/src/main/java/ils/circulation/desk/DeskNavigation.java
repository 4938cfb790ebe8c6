package ils.circulation.desk;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The desk's entries in the staff menu. */
@ApplicationScoped
public class DeskNavigation implements Navigation {

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(Area.STAFF, 10, "circulation.menu.desk", "/staff/desk", Right.CIRCULATE.name()),
          new Entry(
              Group.CATALOGUE, 5, "circulation.menu.items", "/staff/items", Right.CIRCULATE.name()),
          new Entry(
              Group.CALENDAR,
              20,
              "circulation.menu.closings",
              "/staff/closings",
              Right.MANAGE_CALENDARS.name()),
          new Entry(
              Group.CALENDAR,
              30,
              "circulation.holidays.title",
              "/staff/holidays",
              Right.MANAGE_CALENDARS.name()),
          new Entry(
              Group.ADMINISTRATION,
              60,
              "circulation.menu.finance",
              "/staff/finance",
              Right.VIEW_REPORTS.name()));

  @Override
  public List<Entry> entries() {
    return ENTRIES;
  }
}
