package ils.selfcheck.server;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.renewal.RenewAll;
import ils.circulation.renewal.RenewedAll;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.PatronCard;
import ils.selfcheck.desk.RenewAllAnswer;
import ils.selfcheck.desk.RenewAllAnswer.Kept;
import ils.selfcheck.desk.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Renewing everything at a machine is the desk's; a repeat after a lost line renews none twice. */
@ApplicationScoped
class RenewingAll {

  @Inject RenewAll renewAll;
  @Inject Pins pins;

  RenewAllAnswer renewAll(Act act, PatronCard card) {
    Optional<String> wrongPin = pins.refusal(act, card);
    if (wrongPin.isPresent()) {
      return nothing(wrongPin.get());
    }
    var borrower = new BorrowerRef.ByKey(card.number());
    return switch (renewAll.renewAll(Occasions.of(act), borrower)) {
      case RenewAll.Outcome.UnknownBorrower(var because) ->
          nothing(Sentences.of(act, "card." + because.why()));
      case RenewAll.Outcome.Answered(RenewedAll all) -> answer(act, all);
    };
  }

  private static RenewAllAnswer nothing(String why) {
    return new RenewAllAnswer(List.of(), List.of(), List.of(why));
  }

  private static RenewAllAnswer answer(Act act, RenewedAll all) {
    return new RenewAllAnswer(
        all.renewed().stream().map(LoanReceipt::barcode).toList(),
        all.kept().stream().map(kept -> kept(act, kept)).toList(),
        List.of());
  }

  private static Kept kept(Act act, RenewedAll.Kept kept) {
    return new Kept(kept.barcode(), first(ReasonSentences.of(act, kept.reasons())));
  }

  private static String first(List<String> sentences) {
    return sentences.isEmpty() ? "" : sentences.getFirst();
  }
}
