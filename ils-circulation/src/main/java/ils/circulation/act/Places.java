package ils.circulation.act;

import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Finds out where an act happens. */
@ApplicationScoped
public class Places {

  @Inject Organisation organisation;
  @Inject Clock clock;

  /**
   * @throws ProblemException if the occasion names no place of a municipality
   */
  public Place of(Occasion occasion) {
    OrgTree tree = organisation.tree();
    OrgNode desk = tree.find(occasion.nodeId()).orElseThrow(() -> nowhere(occasion));
    Long municipality = desk.municipalityId();
    if (municipality == null) {
      throw nowhere(occasion);
    }
    Long library = desk.libraryId();
    return new Place(
        desk,
        library == null ? desk : tree.get(library),
        municipality,
        occasion,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** The library that a node belongs to, or the node itself. */
  public OrgNode library(long node) {
    OrgNode found = organisation.tree().get(node);
    Long library = found.libraryId();
    return library == null ? found : organisation.tree().get(library);
  }

  /**
   * The same place once the rows are locked. Whoever waited for another's act is later than it: the
   * loan that was made meanwhile must not lie in this act's future.
   */
  public Place afterWaiting(Place place) {
    return of(place.occasion());
  }

  private static ProblemException nowhere(Occasion occasion) {
    return new ProblemException(
        ProblemType.BAD_REQUEST, "node " + occasion.nodeId() + " is no place of a municipality");
  }
}
