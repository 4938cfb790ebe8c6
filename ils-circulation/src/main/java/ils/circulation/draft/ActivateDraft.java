package ils.circulation.draft;

import ils.circulation.act.Days;
import ils.circulation.draft.DraftEvents.RuleDraftClosed;
import ils.circulation.policy.rules.RuleProblem;
import ils.circulation.rulebook.SaveRules;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a draft into force from a day, if it passes all checks; then it is a version, no draft. */
@ApplicationScoped
public class ActivateDraft {

  @Inject ReadDraft readDraft;
  @Inject RuleDrafts drafts;
  @Inject SaveRules saveRules;
  @Inject Organisation organisation;
  @Inject EventLog events;
  @Inject Clock clock;

  /** What came of it. */
  public sealed interface Outcome {

    /** It counts from this day. */
    record InForce(long version, LocalDate from) implements Outcome {}

    /** It cannot be used, for all these reasons; what was in force stays. */
    record Refused(List<RuleProblem> problems) implements Outcome {}

    /** Somebody has changed it since it was looked at. */
    record Stale() implements Outcome {}
  }

  /**
   * Puts the draft into force.
   *
   * @param from a local day; today is from now on, a later day from its first instant
   * @throws ProblemException if the day is past
   */
  @Transactional
  public Outcome activate(Occasion occasion, long id, int seenVersion, LocalDate from) {
    RuleDraft draft = readDraft.find(occasion.actor(), id);
    if (draft.version() != seenVersion) {
      return new Outcome.Stale();
    }
    Instant start = start(draft.node(), from);
    return switch (saveRules.save(occasion, draft.node(), draft.text(), start)) {
      case SaveRules.Outcome.Refused(List<RuleProblem> problems) -> new Outcome.Refused(problems);
      case SaveRules.Outcome.Saved(long version) -> {
        close(occasion, draft, version);
        yield new Outcome.InForce(version, from);
      }
    };
  }

  private void close(Occasion occasion, RuleDraft draft, long version) {
    if (!drafts.remove(draft.id(), draft.version())) {
      throw new ProblemException(
          ProblemType.CHANGED_MEANWHILE, "the draft was saved by somebody else");
    }
    events.add(
        occasion,
        new RuleDraftClosed(draft.id(), draft.node(), version),
        About.subject(draft.id()));
  }

  /** Null for now. */
  private @Nullable Instant start(long node, LocalDate from) {
    Days.storable("from", from);
    ZoneId zone = organisation.tree().get(node).zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    if (from.isBefore(today)) {
      throw ProblemException.invalid("from", "a rule set cannot start in the past: " + from);
    }
    return from.equals(today) ? null : from.atStartOfDay(zone).toInstant();
  }
}
