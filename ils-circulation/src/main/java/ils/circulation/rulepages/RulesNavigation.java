package ils.circulation.rulepages;

import ils.core.access.Right;
import ils.core.page.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The entries of rules and blocks in the staff menu. */
@ApplicationScoped
public class RulesNavigation implements Navigation {

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              Group.RULES, 10, "circulation.menu.rules", "/staff/rules", Right.MANAGE_RULES.name()),
          new Entry(
              Group.RULES,
              30,
              "circulation.menu.block-types",
              "/staff/block-types",
              Right.MANAGE_SETTINGS.name()));

  @Override
  public List<Entry> entries() {
    return ENTRIES;
  }
}
