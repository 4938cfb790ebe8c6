package ils.circulation.undo;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.journal.ActRow;
import ils.circulation.journal.Acts;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** The latest acts of a desk that are not too old to be undone. */
@ApplicationScoped
public class LatestActs {

  private static final int MOST = 50;

  @Inject Places places;
  @Inject Rights rights;
  @Inject Settings settings;
  @Inject Acts acts;

  /** Newest first; those that were undone are among them. */
  @Transactional
  public List<ActRow> at(Occasion occasion, int most) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.CIRCULATE, place.desk().id());
    int minutes = settings.get(UndoSettings.MINUTES, place.desk().id());
    var since = place.now().minus(Duration.ofMinutes(minutes));
    return acts.latest(place.desk().id(), since, Math.clamp(most, 1, MOST));
  }
}
