package ils.circulation.draft;

import ils.circulation.draft.DraftEvents.RuleDraftBegun;
import ils.circulation.draft.DraftEvents.RuleDraftClosed;
import ils.circulation.draft.DraftEvents.RuleDraftSaved;
import ils.circulation.draft.RuleDrafts.Begun;
import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.grid.RuleGrid;
import ils.circulation.policy.grid.RuleGrid.Cell;
import ils.circulation.policy.rules.RuleSet;
import ils.circulation.policy.rules.RuleText;
import ils.circulation.policy.rules.RuleText.Reading;
import ils.circulation.rulebook.ReadRules;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Begins, changes and gives up drafts. A draft may be wrong in any way while somebody works on it;
 * only its length is bounded. Whoever saves says which version they saw, so that of two editors
 * none overwrites the other.
 */
@ApplicationScoped
public class EditDraft {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject ReadRules readRules;
  @Inject ReadDraft readDraft;
  @Inject RuleDrafts drafts;
  @Inject EventLog events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** What came of a change. */
  public sealed interface Outcome {

    /**
     * It is kept.
     *
     * @param wrong cells that could not be read and were left out; empty for a text
     */
    record Kept(RuleDraft draft, Map<Cell, Complaint> wrong) implements Outcome {}

    /** Somebody has saved in between; nothing has changed. */
    record Stale(RuleDraft theirs) implements Outcome {}
  }

  /**
   * Begins a draft for a node with the text of a version.
   *
   * @throws ProblemException if there is no such node or version
   */
  @Transactional
  public long begin(Occasion occasion, long node, long basedOn) {
    rights.require(occasion.actor(), Right.MANAGE_RULES, node);
    if (organisation.tree().find(node).isEmpty()) {
      throw ProblemException.invalid("node", "there is no node " + node);
    }
    String text = normal(readRules.version(occasion.actor(), basedOn).text());
    long id = ids.next();
    drafts.add(new Begun(id, node, basedOn, text), clock.instant(), occasion.actor().id());
    events.add(occasion, new RuleDraftBegun(id, node, basedOn), About.subject(id));
    return id;
  }

  /**
   * Replaces the text.
   *
   * @param seenVersion the version that was on the editor's screen
   * @throws ProblemException if the text is longer than {@link RuleText#LONGEST}
   */
  @Transactional
  public Outcome text(Occasion occasion, long id, int seenVersion, String text) {
    if (text.length() > RuleText.LONGEST) {
      throw ProblemException.invalid(
          "text", "at most " + RuleText.LONGEST + " characters, not " + text.length());
    }
    RuleDraft draft = readDraft.find(occasion.actor(), id);
    return save(occasion, draft, seenVersion, new RuleGrid.Edited(normal(text), Map.of()));
  }

  /** Changes cells of the grid; those that cannot be read are told and left as they were. */
  @Transactional
  public Outcome cells(Occasion occasion, long id, int seenVersion, List<Cell> cells) {
    RuleDraft draft = readDraft.find(occasion.actor(), id);
    return switch (RuleText.read(draft.text())) {
      case Reading.Readable(RuleSet set) ->
          save(occasion, draft, seenVersion, RuleGrid.edit(draft.text(), set, cells));
      case Reading.Unreadable unreadable -> new Outcome.Stale(draft);
    };
  }

  private Outcome save(
      Occasion occasion, RuleDraft draft, int seenVersion, RuleGrid.Edited edited) {
    if (draft.version() != seenVersion) {
      return new Outcome.Stale(draft);
    }
    if (edited.text().equals(draft.text())) {
      return new Outcome.Kept(draft, edited.wrong());
    }
    long actor = occasion.actor().id();
    if (!drafts.save(draft, edited.text(), clock.instant(), actor)) {
      return new Outcome.Stale(readDraft.find(occasion.actor(), draft.id()));
    }
    events.add(
        occasion,
        new RuleDraftSaved(draft.id(), draft.node(), seenVersion + 1),
        About.subject(draft.id()));
    return new Outcome.Kept(readDraft.find(occasion.actor(), draft.id()), edited.wrong());
  }

  /**
   * Gives a draft up.
   *
   * @return false if somebody has saved it in between
   */
  @Transactional
  public boolean giveUp(Occasion occasion, long id, int seenVersion) {
    RuleDraft draft = readDraft.find(occasion.actor(), id);
    if (!drafts.remove(id, seenVersion)) {
      return false;
    }
    events.add(occasion, new RuleDraftClosed(id, draft.node(), 0), About.subject(id));
    return true;
  }

  /** Browsers end lines by CR LF. */
  private static String normal(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
