package ils.opac.pages;

import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The public menu's way to searching. */
@ApplicationScoped
public class OpacNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(Area.PUBLIC, 10, "opac.menu.search", "/search", ""));
  }
}
