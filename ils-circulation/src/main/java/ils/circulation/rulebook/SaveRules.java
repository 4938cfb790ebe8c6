package ils.circulation.rulebook;

import ils.circulation.policy.rules.CompiledRules;
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
import ils.core.org.Organisation;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts a rule set into force at a node from an instant, if it passes all checks. */
@ApplicationScoped
public class SaveRules {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Settings settings;
  @Inject Hours hours;
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
    var maximum = settings.get(RegisterNames.FEE_MAXIMUM, node).orElse(null);
    return RuleChecks.check(
        text, new RegisterNames(organisation.tree(), maximum, hours.marksOf(node)));
  }

  /**
   * Stores a new version.
   *
   * @param startsAt not in the past: what has been decided stays decided
   * @throws IllegalArgumentException if it starts in the past
   */
  @Transactional
  public Outcome save(Occasion occasion, long node, String text, Instant startsAt) {
    rights.require(occasion.actor(), Right.MANAGE_RULES, node);
    Instant now = clock.instant();
    if (startsAt.isBefore(now)) {
      throw new IllegalArgumentException("a rule set cannot start in the past: " + startsAt);
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
