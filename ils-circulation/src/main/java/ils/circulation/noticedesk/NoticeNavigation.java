package ils.circulation.noticedesk;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The entry of the wordings in the staff menu. */
@ApplicationScoped
public class NoticeNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Group.ADMINISTRATION,
            40,
            "circulation.menu.notices",
            WordingPages.HERE,
            Right.MANAGE_SETTINGS.name()));
  }
}
