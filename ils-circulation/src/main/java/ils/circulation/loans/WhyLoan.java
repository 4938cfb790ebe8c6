package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleVersion;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.SituationText;
import ils.circulation.why.Explanation;
import ils.circulation.why.Explanation.Subject;
import ils.circulation.why.ValueWhy;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Answers "Why?" for a loan, with the rules of then, however long ago (T10). */
@ApplicationScoped
public class WhyLoan {

  @Inject Places places;
  @Inject Rights rights;
  @Inject Loans loans;
  @Inject RuleBook ruleBook;

  /** Empty if there is no such loan in the actor's municipality. */
  @Transactional
  public Optional<Explanation> why(Occasion occasion, long loanId) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.VIEW_PATRONS, place.desk().id());
    return loans
        .find(loanId)
        .filter(loan -> loan.municipalityId() == place.municipality())
        .map(this::why);
  }

  private Explanation why(Loan loan) {
    RuleVersion version = ruleBook.ofId(loan.ruleVersion());
    Resolution then = version.rules().resolve(SituationText.parse(loan.situation()));
    return Explanation.of(Subject.LOAN, version, loan.situation(), ValueWhy.ruled(then))
        .with("lent-on", loan.lentOn())
        .with("due-on", loan.dueOn())
        .with("renewals", loan.renewals());
  }
}
