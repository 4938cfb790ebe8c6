package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.Borrowers;
import ils.circulation.borrower.StandingReader;
import ils.circulation.borrower.StandingReader.Standing;
import ils.circulation.policy.lending.RenewalDecision;
import ils.circulation.policy.lending.StaffWord;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.targeting.RenewalQueueReader;
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

/** Asks whether a loan could be renewed now, and why or why not. Changes nothing. */
@ApplicationScoped
public class WhyRenewal {

  @Inject Places places;
  @Inject Rights rights;
  @Inject Loans loans;
  @Inject Borrowers borrowers;
  @Inject StandingReader standings;
  @Inject Renewing renewing;
  @Inject RenewalQueueReader queues;
  @Inject RuleBook ruleBook;

  /** Empty if there is no such loan in the actor's municipality, or nobody's name is on it. */
  @Transactional
  public Optional<Explanation> why(Occasion occasion, long loanId) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.VIEW_PATRONS, place.desk().id());
    Optional<Loan> loan =
        loans.find(loanId).filter(l -> l.municipalityId() == place.municipality());
    Long role = loan.map(Loan::roleId).orElse(null);
    return role != null
            && borrowers.find(new BorrowerRef.ByRole(role), place)
                instanceof Borrowers.Found.One(Borrower borrower)
        ? loan.map(found -> explain(found, borrower, place))
        : Optional.empty();
  }

  private Explanation explain(Loan loan, Borrower borrower, Place place) {
    Standing standing =
        standings.read(borrower, loan.bibId(), loan.itemId(), place, StandingReader.Act.RENEWAL);
    var asked = Renewing.Asked.of(loan);
    var asker =
        new Renewing.Asker(
            borrower,
            standing.facts(borrower, place),
            Renewing.renewer(place, false, borrower.personId()),
            asked.isAnotherOverdue(standing.overdue(), place.now()),
            queues.ofLoan(loan.id(), place.today()),
            StaffWord.NONE);
    Resolution rules = renewing.rules(asked, place);
    RenewalDecision decision = renewing.decide(asked, asker, place, rules);
    var version = ruleBook.forLoan(loan.ruleVersion(), loan.lentNode(), place.now());
    var told =
        Explanation.of(Subject.RENEWAL, version, loan.situation(), ValueWhy.ruled(rules))
            .with("title", standing.title())
            .with("due-on", loan.dueOn())
            .with("answer", decision.getClass().getSimpleName())
            .because(decision.reasons(), rules);
    return decision instanceof RenewalDecision.Renewable renewable
        ? told.with("new-due-on", renewable.due().on()).by(renewable.due().stages())
        : told;
  }
}
