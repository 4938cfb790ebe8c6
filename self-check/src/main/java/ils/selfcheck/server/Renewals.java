package ils.selfcheck.server;

import ils.circulation.act.Said;
import ils.circulation.loans.Loan;
import ils.circulation.loans.Loans;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.core.item.Barcode;
import ils.core.item.Item;
import ils.core.item.Items;
import ils.core.org.Organisation;
import ils.core.person.PatronFound;
import ils.core.person.People;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.LendAnswer;
import ils.selfcheck.desk.PatronCard;
import ils.selfcheck.desk.RenewWish;
import ils.selfcheck.desk.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A renewal at a machine is the desk's, of the borrower's own loans unless the machine says else.
 */
@ApplicationScoped
class Renewals {

  @Inject Renew renew;
  @Inject Loans loans;
  @Inject Items items;
  @Inject People people;
  @Inject Organisation organisation;
  @Inject Pins pins;

  LendAnswer renew(Act act, RenewWish wish) {
    Optional<String> wrongPin = pins.refusal(act, wish.card());
    if (wrongPin.isPresent()) {
      return Lending.said(wrongPin.get());
    }
    Optional<Loan> loan =
        Barcode.parse(wish.barcode())
            .flatMap(barcode -> items.find(act.terminal().municipalityId(), barcode))
            .map(Item::id)
            .flatMap(loans::openOf);
    if (loan.isEmpty() || !(wish.othersToo() || isOf(loan.get(), act, wish.card()))) {
      return Lending.said(Sentences.of(act, "reason.RE-14"));
    }
    return answer(act, renew.renew(Occasions.of(act), remote(loan.get().id())));
  }

  /** The item need not lie before anybody. */
  static Renew.Wish remote(long loan) {
    return new Renew.Wish(loan, false, Said.NOTHING);
  }

  private boolean isOf(Loan loan, Act act, PatronCard card) {
    long municipality = act.terminal().municipalityId();
    LocalDate today = act.now().atZone(act.terminal().zone()).toLocalDate();
    Long borrower = loan.personId();
    return people.find(municipality, card.number(), today) instanceof PatronFound.Found(long id)
        && borrower != null
        && borrower == id;
  }

  private static LendAnswer answer(Act act, RenewOutcome outcome) {
    return switch (outcome) {
      case RenewOutcome.Renewed(var loan) -> Lending.lent(loan, true);
      case RenewOutcome.Declined(var because) -> Lending.declined(act, null, because.reasons());
      case RenewOutcome.UnknownLoan unknown -> Lending.said(Sentences.of(act, "reason.RE-14"));
    };
  }
}
