package ils.opac.my;

import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The public menu's way to one's own loans; whoever is not signed in is asked to. */
@ApplicationScoped
public class MyNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(Area.PUBLIC, 90, "opac.menu.my", "/my", ""));
  }
}
