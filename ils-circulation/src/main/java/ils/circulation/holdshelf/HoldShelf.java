package ils.circulation.holdshelf;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows staff what is to be fetched, and what stands on the hold shelf, where they are. */
@ApplicationScoped
public class HoldShelf {

  @Inject Places places;
  @Inject Rights rights;
  @Inject ShelfReader reader;

  /** Copies on the shelves of this library that somebody waits for, in the order of the shelves. */
  @Transactional
  public List<PullRow> pullList(Occasion occasion) {
    return reader.pullList(library(occasion));
  }

  /** What stands on the hold shelf of this library; what should not, first. */
  @Transactional
  public List<ShelfRow> shelf(Occasion occasion) {
    return reader.shelf(library(occasion));
  }

  private long library(Occasion occasion) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.CIRCULATE, place.desk().id());
    return place.library().id();
  }
}
