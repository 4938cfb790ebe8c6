package ils.circulation.standing;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.blocks.BlockType;
import ils.circulation.blocks.BlockTypes;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.desk.PatronStanding;
import ils.circulation.loans.PatronAtDesk;
import ils.circulation.loans.PatronView;
import ils.circulation.notes.ReadNotes;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Gathers what the page of a patron's standing shows. */
@ApplicationScoped
public class Standings {

  @Inject PatronAtDesk patronAtDesk;
  @Inject Places places;
  @Inject ReadNotes readNotes;
  @Inject BlockTypes blockTypes;
  @Inject Organisation organisation;

  /**
   * @throws ProblemException if there is no such role in the municipality where the actor stands
   */
  PatronView patron(Occasion occasion, long role) {
    return switch (patronAtDesk.open(occasion, new BorrowerRef.ByRole(role))) {
      case PatronAtDesk.Answer.Patron(PatronView view) -> view;
      case PatronAtDesk.Answer.Unknown unknown ->
          throw new ProblemException(ProblemType.UNKNOWN_PATRON, "no open role of this id");
    };
  }

  StandingPage page(Occasion occasion, long role) {
    PatronView patron = patron(occasion, role);
    Place place = places.of(occasion);
    Collection<BlockType> types = blockTypes.at(place.desk().id());
    return new StandingPage(
        patron,
        new PatronStanding(readNotes.at(place, patron.personId()), types),
        types.stream().filter(type -> !type.retired()).toList(),
        scopes(place),
        place.today(),
        place.zone());
  }

  /** The municipality first, where most blocks belong; then what lies between it and the desk. */
  private List<OrgNode> scopes(Place place) {
    return organisation.tree().upwards(place.library().id()).reversed().stream()
        .filter(node -> node.isWithin(place.municipality()))
        .toList();
  }
}
