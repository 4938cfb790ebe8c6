package ils.circulation.undo;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The latest acts in the staff menu. */
@ApplicationScoped
public class UndoNavigation implements Navigation {

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              Area.STAFF, 24, "circulation.menu.acts", "/staff/acts", Right.CIRCULATE.name()));

  @Override
  public List<Entry> entries() {
    return ENTRIES;
  }
}
