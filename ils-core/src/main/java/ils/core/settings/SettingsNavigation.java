package ils.core.settings;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings' entry in the staff menu. */
@ApplicationScoped
public class SettingsNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Group.ADMINISTRATION,
            30,
            "core.settings.menu",
            "/staff/settings",
            Right.MANAGE_SETTINGS.name()));
  }
}
