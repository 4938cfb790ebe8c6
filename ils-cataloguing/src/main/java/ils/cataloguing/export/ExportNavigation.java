package ils.cataloguing.export;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The way out of the catalogue, in the staff menu. */
@ApplicationScoped
public class ExportNavigation implements Navigation {

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              Group.CATALOGUE,
              20,
              "cataloguing.menu.export",
              "/staff/export",
              Right.CATALOGUE.name()));

  @Override
  public List<Entry> entries() {
    return ENTRIES;
  }
}
