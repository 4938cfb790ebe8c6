package ils.circulation.rulebook;

import ils.circulation.policy.rules.CompiledRules;
import ils.circulation.policy.rules.ExampleRun;
import ils.circulation.policy.rules.RuleChecks;
import ils.circulation.policy.rules.RuleChecks.Checked;
import ils.circulation.policy.rules.RuleProblem;
import ils.circulation.rulebook.RuleVersions.Draft;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.org.Calendars;
import ils.core.org.Organisation;
import ils.core.org.Settings;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a rule set into force at a node from an instant, if it passes all checks. */
@ApplicationScoped
public class SaveRules {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Settings settings;
  @Inject Hours hours;
  @Inject Calendars calendars;
  @Inject RuleVersions versions;
  @Inject Snapshots snapshots;
  @Inject EventLog events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** What came of it. */
  public sealed interface Outcome {

    /** It is stored and counts from its instant. */
    record Saved(long version) implements Outcome {}

    /** It cannot be used, for all these reasons; what was in force stays. */
    record Refused(List<RuleProblem> problems) implements Outcome {}
  }

  /** A rule set has been put into force. */
  public record RulesSaved(long version, long node, Instant startsAt, String name)
      implements DomainEvent {}

  /** Checks a text as {@link #save} would, and stores nothing. */
  public Checked check(long node, String text) {
    return RuleChecks.check(text, names(node));
  }

  /** What comes of each example of a text at a node; see {@link RuleChecks#examples}. */
  public List<ExampleRun> examples(long node, String text) {
    return RuleChecks.examples(text, names(node));
  }

  private RegisterNames names(long node) {
    var maximum = settings.get(RegisterNames.FEE_MAXIMUM, node).orElse(null);
    return new RegisterNames(
        organisation.tree(), calendars.markNames(), maximum, hours.marksOf(node));
  }

  /**
   * Stores a new version.
   *
   * @param from not in the past: what has been decided stays decided; null for now
   * @throws IllegalArgumentException if it starts in the past
   * @throws ProblemException if another version of the node starts at the same instant
   */
  @Transactional
  public Outcome save(Occasion occasion, long node, String text, @Nullable Instant from) {
    rights.require(occasion.actor(), Right.MANAGE_RULES, node);
    Instant now = clock.instant();
    Instant startsAt = from == null ? now : from;
    if (startsAt.isBefore(now)) {
      throw new IllegalArgumentException("a rule set cannot start in the past: " + startsAt);
    }
    if (versions.isTaken(node, startsAt)) {
      throw new ProblemException(ProblemType.CONFLICT, "another version starts at " + startsAt);
    }
    return switch (check(node, text)) {
      case Checked.Bad(List<RuleProblem> problems) -> new Outcome.Refused(problems);
      case Checked.Good(CompiledRules rules) -> {
        String name = rules.set().name();
        long id = ids.next();
        versions.add(new Draft(id, node, startsAt, name, text, occasion.actor().id()), now);
        snapshots.changed(Area.RULES);
        events.add(occasion, new RulesSaved(id, node, startsAt, name), About.subject(id));
        yield new Outcome.Saved(id);
      }
    };
  }
}
