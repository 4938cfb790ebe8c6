package ils.selfcheck.server;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.loans.PatronAtMachine;
import ils.circulation.loans.PatronAtMachine.Answer;
import ils.circulation.loans.PatronAtMachine.OpenLoan;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.PatronCard;
import ils.selfcheck.desk.RenewAllAnswer;
import ils.selfcheck.desk.RenewAllAnswer.Kept;
import ils.selfcheck.desk.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Renews each open loan by itself, so that one refusal keeps no other back. A repeat after a lost
 * line renews none twice: each loan's part has a request number of its own.
 */
@ApplicationScoped
class RenewingAll {

  @Inject PatronAtMachine patrons;
  @Inject Renew renew;
  @Inject Pins pins;

  RenewAllAnswer renewAll(Act act, PatronCard card) {
    Optional<String> wrongPin = pins.refusal(act, card);
    if (wrongPin.isPresent()) {
      return nothing(wrongPin.get());
    }
    return switch (patrons.open(Occasions.of(act), new BorrowerRef.ByKey(card.number()))) {
      case Answer.Unknown(var because) -> nothing(Sentences.of(act, "card." + because.why()));
      case Answer.Patron patron -> renewEach(act, patron.loans());
    };
  }

  private static RenewAllAnswer nothing(String why) {
    return new RenewAllAnswer(List.of(), List.of(), List.of(why));
  }

  private RenewAllAnswer renewEach(Act act, List<OpenLoan> loans) {
    List<String> renewed = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    for (OpenLoan loan : loans) {
      var part = Occasions.of(act, act.requestId() + "/" + loan.loanId());
      switch (renew.renew(part, Renewals.remote(loan.loanId()))) {
        case RenewOutcome.Renewed done -> renewed.add(loan.barcode());
        case RenewOutcome.Declined(var because) ->
            kept.add(new Kept(loan.barcode(), first(ReasonSentences.of(act, because.reasons()))));
        case RenewOutcome.UnknownLoan gone -> {} // returned in the meantime
      }
    }
    return new RenewAllAnswer(renewed, kept, List.of());
  }

  private static String first(List<String> sentences) {
    return sentences.isEmpty() ? "" : sentences.getFirst();
  }
}
