package ils.circulation.notes;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Takes a note off the screen because somebody has seen to it; its row stays. */
@ApplicationScoped
public class AcknowledgeNote {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject PatronNotes notes;
  @Inject EventLog events;
  @Inject Clock clock;

  /** Somebody has seen to a note. */
  public record NoteAcknowledged(long noteId) implements DomainEvent {}

  /**
   * @return false if there is no such note in this municipality that nobody has acknowledged
   */
  @Transactional
  public boolean acknowledge(Occasion occasion, long note) {
    Long municipality = organisation.tree().get(occasion.nodeId()).municipalityId();
    Optional<PatronNotes.Left> left =
        municipality == null ? Optional.empty() : notes.lock(note, municipality);
    if (left.isEmpty()) {
      return false;
    }
    rights.require(occasion.actor(), Right.CIRCULATE, occasion.nodeId());
    notes.acknowledge(note, clock.instant(), occasion.actor().id());
    events.add(
        occasion, new NoteAcknowledged(note), new About(left.get().person(), null, null, note));
    return true;
  }
}
