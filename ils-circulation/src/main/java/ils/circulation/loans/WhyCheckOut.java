package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Said;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.Borrowers;
import ils.circulation.borrower.StandingReader;
import ils.circulation.policy.lending.CheckOutDecision;
import ils.circulation.policy.lending.CheckOutFacts;
import ils.circulation.policy.lending.CheckOutRules;
import ils.circulation.policy.lending.OverdueLimit;
import ils.circulation.policy.lending.StaffWord;
import ils.circulation.rulebook.SituationText;
import ils.circulation.targeting.ClaimsReader;
import ils.circulation.why.Explanation;
import ils.circulation.why.Explanation.Subject;
import ils.circulation.why.ValueWhy;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import ils.core.item.Barcode;
import ils.core.item.Item;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Asks whether an item could be lent, and why or why not. Locks nothing and changes nothing. */
@ApplicationScoped
public class WhyCheckOut {

  @Inject Places places;
  @Inject Rights rights;
  @Inject Items items;
  @Inject Borrowers borrowers;
  @Inject StandingReader standings;
  @Inject ItemFactsOf itemFacts;
  @Inject ClaimsReader claimsReader;
  @Inject Asking asking;

  /** Empty if there is no such role or item in the actor's municipality. */
  @Transactional
  public Optional<Explanation> why(Occasion occasion, long role, String barcode) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.VIEW_PATRONS, place.desk().id());
    Optional<Item> item =
        Barcode.parse(barcode).flatMap(parsed -> items.find(place.municipality(), parsed));
    return item.flatMap(
        found ->
            borrowers.find(new BorrowerRef.ByRole(role), place)
                    instanceof Borrowers.Found.One(Borrower borrower)
                ? Optional.of(explain(new CheckOut.Act(place, found, borrower, Said.NOTHING)))
                : Optional.empty());
  }

  private Explanation explain(CheckOut.Act act) {
    var standing = standings.read(act.borrower(), act.item(), act.place());
    var answer = asking.forLoan(act.borrower(), act.item(), act.place());
    var rules = answer.resolution();
    var claims = claimsReader.of(act.item(), act.borrower().personId(), act.place().today());
    CheckOutDecision decision =
        CheckOutRules.decide(
            new CheckOutFacts(
                OverdueLimit.on(
                    standing.facts(act.borrower(), act.place()), standing.overdue(), rules),
                itemFacts.of(act, standing, claims),
                asking.facts(act.place(), act.borrower(), rules),
                rules),
            StaffWord.NONE);
    String situation = SituationText.print(rules.situation());
    var told =
        Explanation.of(Subject.CHECK_OUT, answer.version(), situation, ValueWhy.ruled(rules))
            .with("title", standing.title())
            .with("answer", decision.getClass().getSimpleName())
            .because(decision.reasons(), rules);
    return decision instanceof CheckOutDecision.Allowed allowed
        ? told.with("due-on", allowed.due().on()).by(allowed.due().stages())
        : told;
  }
}
