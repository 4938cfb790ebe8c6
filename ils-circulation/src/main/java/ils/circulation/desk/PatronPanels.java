package ils.circulation.desk;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.blocks.BlockTypes;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.loans.PatronAtDesk;
import ils.circulation.loans.PatronView;
import ils.circulation.notes.ReadNotes;
import ils.core.access.Caller;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what the desk shows of the open patron. */
@ApplicationScoped
public class PatronPanels {

  @Inject PatronAtDesk patronAtDesk;
  @Inject Organisation organisation;
  @Inject Caller caller;
  @Inject Places places;
  @Inject ReadNotes readNotes;
  @Inject BlockTypes blockTypes;

  /**
   * @throws ProblemException if there is no such role in the municipality where the actor stands
   */
  public PatronPanel of(Occasion occasion, long role) {
    return switch (patronAtDesk.open(occasion, new BorrowerRef.ByRole(role))) {
      case PatronAtDesk.Answer.Patron(PatronView view) -> of(occasion, view);
      case PatronAtDesk.Answer.Unknown unknown ->
          throw new ProblemException(ProblemType.UNKNOWN_PATRON, "no open role of this id");
    };
  }

  PatronPanel of(Occasion occasion, PatronView view) {
    Place place = places.of(occasion);
    var standing =
        new PatronStanding(readNotes.at(place, view.personId()), blockTypes.at(place.desk().id()));
    return PatronPanel.of(view, organisation.tree(), caller.language(), standing);
  }
}
