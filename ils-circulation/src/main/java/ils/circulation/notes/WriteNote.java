package ils.circulation.notes;

import ils.circulation.act.Days;
import ils.circulation.notes.PatronNote.Audience;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Leaves a note on a person. */
@ApplicationScoped
public class WriteNote {

  /** Most characters of a note. */
  public static final int LONGEST = 500;

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject PatronNotes notes;
  @Inject EventLog events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** A note was left; its text is not in the log. */
  public record NoteWritten(long noteId, long node, Audience audience) implements DomainEvent {}

  /**
   * A note to be left.
   *
   * @param node shown here and below
   * @param endsOn the last day it is shown; null until acknowledged
   */
  public record NewNote(
      long person, long node, Audience audience, String text, @Nullable LocalDate endsOn) {}

  /**
   * Leaves it and returns its id.
   *
   * @throws ProblemException if there is no such person here, or the text is empty or too long
   */
  @Transactional
  public long write(Occasion occasion, NewNote note) {
    rights.require(occasion.actor(), Right.CIRCULATE, note.node());
    if (note.text().isBlank() || note.text().length() > LONGEST) {
      throw ProblemException.invalid("text", "1 to " + LONGEST + " characters");
    }
    Days.storable("endsOn", note.endsOn());
    Long municipality =
        organisation.tree().find(note.node()).map(OrgNode::municipalityId).orElse(null);
    if (municipality == null || !notes.isPersonOf(note.person(), municipality)) {
      throw new ProblemException(ProblemType.UNKNOWN_PATRON, "no such person here");
    }
    long id = ids.next();
    notes.add(id, note, clock.instant(), occasion.actor().id());
    events.add(
        occasion,
        new NoteWritten(id, note.node(), note.audience()),
        new About(note.person(), null, null, id));
    return id;
  }
}
