package ils.circulation.wording;

import ils.circulation.policy.notices.Complaint;
import ils.circulation.policy.notices.WordingRules;
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
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts another wording into force at a node and below, from now on. */
@ApplicationScoped
public class SaveWording {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject WordingVersions versions;
  @Inject Snapshots snapshots;
  @Inject EventLog events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** A wording was saved, or given back to be inherited; its text is the row's. */
  public record WordingSaved(long node, String kind, String medium, String language, int version)
      implements DomainEvent {}

  /**
   * What is to be saved.
   *
   * @param seen the version of this node that was changed; 0 for none: of two who change it at the
   *     same time the second is told
   * @param body null to inherit again
   */
  public record Wish(long node, WordingKey key, int seen, String subject, @Nullable String body) {}

  /** How it went. */
  public sealed interface Outcome {

    record Saved(int version) implements Outcome {}

    /** Nothing was saved. */
    record Refused(List<Complaint> complaints) implements Outcome {}

    /** Somebody else saved first; nothing was saved. */
    record Overtaken() implements Outcome {}
  }

  @Transactional
  public Outcome save(Occasion occasion, Wish wish) {
    rights.require(occasion.actor(), Right.MANAGE_SETTINGS, wish.node());
    if (organisation.tree().find(wish.node()).isEmpty()) {
      throw ProblemException.invalid("node", "there is no node " + wish.node());
    }
    String body = wish.body();
    List<Complaint> complaints =
        body == null
            ? List.of()
            : WordingRules.check(wish.key().kind(), wish.subject().strip(), body);
    if (!complaints.isEmpty()) {
      return new Outcome.Refused(complaints);
    }
    long id = ids.next();
    if (!versions.add(id, wish, clock.instant(), occasion.actor().id())) {
      return new Outcome.Overtaken();
    }
    snapshots.changed(Area.NOTICES);
    WordingKey key = wish.key().kept();
    int version = wish.seen() + 1;
    var event =
        new WordingSaved(
            wish.node(), key.kind().name(), key.medium().name(), key.language(), version);
    events.add(occasion, event, About.subject(id));
    return new Outcome.Saved(version);
  }
}
