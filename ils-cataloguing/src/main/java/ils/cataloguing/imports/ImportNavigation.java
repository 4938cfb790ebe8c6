package ils.cataloguing.imports;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Cataloguing's entry in the staff menu. */
@ApplicationScoped
public class ImportNavigation implements Navigation {

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              Group.CATALOGUE,
              10,
              "cataloguing.menu.imports",
              "/staff/imports",
              Right.IMPORT_RECORDS.name()));

  @Override
  public List<Entry> entries() {
    return ENTRIES;
  }
}
