package ils.circulation.rulepages;

import ils.circulation.draft.RuleDraft;
import ils.circulation.draftrun.DraftRunState;
import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.grid.KeyGroup;
import ils.circulation.policy.grid.LineDiff;
import ils.circulation.policy.grid.RuleGrid.Cell;
import ils.circulation.policy.rules.RuleChecks.Checked;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleProblem;
import ils.circulation.policy.rules.RuleSet;
import ils.circulation.policy.rules.RuleText;
import ils.circulation.policy.rules.RuleText.Reading;
import ils.circulation.rulebook.SaveRules;
import ils.circulation.rulepages.DraftHead.Tab;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the views of a draft; each checks the text anew. */
@ApplicationScoped
public class DraftViews {

  @Inject SaveRules saveRules;
  @Inject Organisation organisation;
  @Inject Clock clock;

  DraftHead head(RuleDraft draft, Tab tab) {
    OrgNode node = organisation.tree().get(draft.node());
    return new DraftHead(
        draft, node, problems(draft), LocalDate.ofInstant(clock.instant(), node.zone()), tab);
  }

  private List<RuleProblem> problems(RuleDraft draft) {
    return switch (saveRules.check(draft.node(), draft.text())) {
      case Checked.Good good -> List.of();
      case Checked.Bad(List<RuleProblem> problems) -> problems;
    };
  }

  DraftText text(RuleDraft draft) {
    DraftHead head = head(draft, Tab.TEXT);
    return new DraftText(
        head, draft.text(), NumberedLine.of(draft.text(), head.problems()), List.of());
  }

  /** The editor with a text that was not saved because somebody else had saved before. */
  DraftText conflict(RuleDraft theirs, String mine) {
    DraftHead head = head(theirs, Tab.TEXT);
    return new DraftText(
        head,
        mine,
        NumberedLine.of(theirs.text(), head.problems()),
        LineDiff.compare(theirs.text(), mine));
  }

  DraftGrid grid(DraftHead head, KeyGroup group, Set<RuleKey> more, Map<Cell, Complaint> wrong) {
    return switch (RuleText.read(head.draft().text())) {
      case Reading.Readable(RuleSet set) ->
          new DraftGrid(head, GridTable.of(set, group, more, wrong));
      case Reading.Unreadable unreadable -> new DraftGrid(head, null);
    };
  }

  DraftRunPage run(RuleDraft draft, @Nullable DraftRunState run) {
    boolean running = run != null && run.isRunningAt(clock.instant());
    return new DraftRunPage(head(draft, Tab.RUN), run, running);
  }

  DraftExamples examples(RuleDraft draft) {
    return new DraftExamples(
        head(draft, Tab.EXAMPLES), saveRules.examples(draft.node(), draft.text()));
  }
}
