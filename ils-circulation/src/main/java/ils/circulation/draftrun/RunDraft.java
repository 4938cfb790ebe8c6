package ils.circulation.draftrun;

import ils.circulation.draft.ReadDraft;
import ils.circulation.draft.RuleDraft;
import ils.circulation.policy.rules.CompiledRules;
import ils.circulation.policy.rules.Dimension;
import ils.circulation.policy.rules.RuleProblem;
import ils.circulation.policy.rules.RuleSet;
import ils.circulation.policy.rules.RuleText;
import ils.circulation.policy.rules.RuleText.Reading;
import ils.circulation.policy.rules.Situation;
import ils.circulation.rulebook.Hours;
import ils.circulation.rulebook.LendingSettings;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.SituationText;
import ils.circulation.rulebook.Situations;
import ils.core.event.Actor;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Holds a draft against the latest transactions of the places where it would count, as if each had
 * been made under it. Nothing is changed.
 */
@ApplicationScoped
public class RunDraft {

  /**
   * Most transactions replayed; the latest are taken first, and no longer than the setting says.
   */
  public static final int TRANSACTIONS = 10_000;

  /** After so many transactions it is told how far it is. */
  private static final int TOLD_EACH = 250;

  @Inject ReadDraft readDraft;
  @Inject PastActReader acts;
  @Inject PastStandingReader standings;
  @Inject RuleBook ruleBook;
  @Inject Situations situations;
  @Inject Hours hours;
  @Inject Organisation organisation;
  @Inject Settings settings;
  @Inject Clock clock;

  /** What came of it. */
  public sealed interface Outcome {

    record Ran(DraftRunReport report) implements Outcome {}

    /** The text cannot be read; mend it first. */
    record Unreadable(List<RuleProblem> problems) implements Outcome {}
  }

  /** Told now and then how far a run is. */
  @FunctionalInterface
  public interface Progress {
    void at(int done, int found);
  }

  /** Runs it while the caller waits. */
  @Transactional
  public Outcome run(Actor actor, long id) {
    return run(actor, id, (done, found) -> {});
  }

  @Transactional
  public Outcome run(Actor actor, long id, Progress progress) {
    RuleDraft draft = readDraft.find(actor, id);
    return switch (RuleText.read(draft.text())) {
      case Reading.Unreadable(List<RuleProblem> problems) -> new Outcome.Unreadable(problems);
      case Reading.Readable(RuleSet set) ->
          new Outcome.Ran(run(draft.node(), CompiledRules.of(set), progress));
    };
  }

  private DraftRunReport run(long node, CompiledRules draft, Progress progress) {
    Instant begun = clock.instant();
    Instant end = begun.plusSeconds(settings.get(LendingSettings.DRAFT_RUN_SECONDS, node));
    List<PastAct> past = acts.latest(places(node), TRANSACTIONS);
    Instant since = past.isEmpty() ? begun : past.getLast().at();
    List<Long> roles =
        past.stream()
            .map(PastAct::role)
            .filter(Objects::nonNull)
            .map(PastAct.Role::id)
            .distinct()
            .toList();
    var run = new Run(draft, standings.read(roles, since), new Resolutions());
    var tally = new Tally();
    int done = 0;
    while (done < past.size() && clock.instant().isBefore(end)) {
      if (done % TOLD_EACH == 0) {
        progress.at(done, past.size());
      }
      tally.add(past.get(done), differences(past.get(done), run));
      done++;
    }
    return new DraftRunReport(
        done,
        past.size(),
        tally.differing(),
        done == 0 ? null : past.get(done - 1).at(),
        Duration.between(begun, clock.instant()).toMillis(),
        tally.groups());
  }

  /** What one run has at hand. */
  private record Run(CompiledRules draft, PastStanding standing, Resolutions resolutions) {}

  /** The node and those below it, but for what has nearer rules of its own. */
  private List<Long> places(long node) {
    Instant now = clock.instant();
    return organisation.tree().within(node).stream()
        .filter(
            place ->
                ruleBook
                    .governing(place.id(), now)
                    .filter(g -> g.id() != node && g.isWithin(node))
                    .isEmpty())
        .map(OrgNode::id)
        .toList();
  }

  private List<Difference> differences(PastAct act, Run run) {
    CompiledRules draft = run.draft();
    CompiledRules then =
        act.kind() == PastAct.Kind.CHECK_OUT
            ? ruleBook.ofId(act.loan().ruleVersion()).rules()
            : ruleBook.forLoan(act.loan().ruleVersion(), act.loan().lentNode(), act.at()).rules();
    Situation situation = SituationText.parse(act.loan().situation());
    OrgTree tree = organisation.tree();
    OrgNode desk = tree.get(act.node());
    Long library = desk.libraryId();
    long place = library == null ? desk.id() : library;
    PastAct.Role role = act.role();
    var facts =
        new Replay.Facts(
            situations.nodes(desk.id()),
            desk.zone(),
            run.standing(),
            kind -> hours.of(place, kind),
            () -> hours.marksOf(role == null ? place : role.node()));
    var replay = new Replay(act, facts);
    return Difference.between(
        replay.under(run.resolutions().of(then, situation)),
        replay.under(run.resolutions().of(draft, seenBy(draft.set(), then.set(), act, situation))));
  }

  /** The situation as the draft would have been asked, which may go by another node. */
  private Situation seenBy(RuleSet draft, RuleSet then, PastAct act, Situation situation) {
    if (draft.branch() == then.branch()) {
      return situation;
    }
    PastAct.Role role = act.role();
    long node =
        switch (draft.branch()) {
          case DESK -> act.node();
          case BORROWER -> role == null ? act.node() : role.node();
          case ITEM -> act.loan().itemHome();
        };
    return situation.with(Dimension.NODE, situations.nodes(node));
  }
}
