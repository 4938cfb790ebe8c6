package ils.circulation.rulepages;

import ils.circulation.draft.RuleDraft;
import ils.circulation.policy.rules.RuleProblem;
import ils.core.org.OrgNode;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands above each view of a draft.
 *
 * @param node where it is to count
 * @param problems all that keeps it from being used
 * @param today the first day it can count from
 */
public record DraftHead(
    RuleDraft draft, OrgNode node, List<RuleProblem> problems, LocalDate today, Tab tab) {

  /** The views of a draft. */
  public enum Tab {
    TEXT(""),
    GRID("/grid"),
    EXAMPLES("/examples"),
    RUN("/run");

    private final String path;

    Tab(String path) {
      this.path = path;
    }

    /** As it stands in message keys. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public DraftHead {
    problems = List.copyOf(problems);
  }

  public String href(Tab view) {
    return "/staff/rules/drafts/" + draft.id() + view.path;
  }

  /** Its name in addresses. */
  public String ref() {
    return SetRef.draft(draft.id());
  }
}
