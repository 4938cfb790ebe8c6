package ils.circulation.notes;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads which notes of a person are to be shown at a place. */
@ApplicationScoped
public class ReadNotes {

  @Inject PatronNotes notes;
  @Inject Places places;

  /** What was left for the patron who asks, at their own library or above it. */
  @Transactional
  public List<PatronNote> toPatron(Occasion occasion) {
    return at(places.of(occasion), occasion.actor().id()).stream()
        .filter(note -> note.audience() == PatronNote.Audience.PATRON)
        .toList();
  }

  /** Those left at the place or above it, the oldest first. */
  @Transactional
  public List<PatronNote> at(Place place, long person) {
    return notes.open(person, place.today()).stream()
        .filter(note -> place.desk().isWithin(note.node()))
        .toList();
  }
}
