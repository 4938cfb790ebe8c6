package ils.circulation.desk;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.loans.PatronAtDesk;
import ils.circulation.loans.PatronView;
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

  /**
   * @throws ProblemException if there is no such role in the municipality where the actor stands
   */
  public PatronPanel of(Occasion occasion, long role) {
    return switch (patronAtDesk.open(occasion, new BorrowerRef.ByRole(role))) {
      case PatronAtDesk.Answer.Patron(PatronView view) -> of(view);
      case PatronAtDesk.Answer.Unknown unknown ->
          throw new ProblemException(ProblemType.UNKNOWN_PATRON, "no open role of this id");
    };
  }

  PatronPanel of(PatronView view) {
    return PatronPanel.of(view, organisation.tree());
  }
}
