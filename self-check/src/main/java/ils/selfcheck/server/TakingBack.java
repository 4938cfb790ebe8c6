package ils.selfcheck.server;

import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.policy.lending.LendingRule;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.selfcheck.codes.AlertType;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.ItemView;
import ils.selfcheck.desk.ReturnAnswer;
import ils.selfcheck.desk.ReturnWish;
import ils.selfcheck.desk.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A return at a machine is the desk's check-in. */
@ApplicationScoped
class TakingBack {

  /** Clocks of machines differ; what they call earlier by less than this is now. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  @Inject CheckIn checkIn;
  @Inject Organisation organisation;

  /** An item with an impossible date is taken as of now: it lies in the machine all the same. */
  ReturnAnswer takeBack(Act act, ReturnWish wish) {
    Instant earlier = earlier(act, wish);
    CheckInOutcome outcome = checkIn(act, wish.barcode(), earlier);
    if (outcome instanceof CheckInOutcome.Refused && earlier != null) {
      outcome = checkIn(act, wish.barcode(), null);
    }
    return answer(act, outcome);
  }

  private CheckInOutcome checkIn(Act act, String barcode, @Nullable Instant at) {
    return checkIn.checkIn(Occasions.of(act), new CheckIn.Wish(barcode, at, false, null));
  }

  private static @Nullable Instant earlier(Act act, ReturnWish wish) {
    boolean isNow = wish.returnedAt().isAfter(act.now().minus(CLOCK_TOLERANCE));
    return isNow ? null : wish.returnedAt();
  }

  private ReturnAnswer answer(Act act, CheckInOutcome outcome) {
    return switch (outcome) {
      case CheckInOutcome.Taken(ReturnReceipt receipt) -> taken(act, receipt);
      case CheckInOutcome.Refused no ->
          refused(ItemView.named(no.barcode(), no.title()), ReasonSentences.of(act, no.reasons()));
      case CheckInOutcome.UnknownItem unknown ->
          refused(null, List.of(Sentences.of(act, "sip2.item-unknown")));
    };
  }

  private static ReturnAnswer refused(@Nullable ItemView item, List<String> why) {
    return new ReturnAnswer(false, item, AlertType.OTHER, "", "", null, why);
  }

  private ReturnAnswer taken(Act act, ReturnReceipt receipt) {
    OrgNode to = organisation.tree().get(receipt.node());
    String place = to.name(act.locale().getLanguage());
    ItemView item = ItemView.at(receipt.barcode(), receipt.title(), place);
    AlertType alert = alert(receipt);
    boolean leaves = alert == AlertType.OTHER_BRANCH || alert == AlertType.HOLD_ELSEWHERE;
    return new ReturnAnswer(
        true,
        item,
        alert,
        leaves ? to.code() : "",
        "",
        null,
        ReasonSentences.of(act, receipt.notes()));
  }

  private static AlertType alert(ReturnReceipt receipt) {
    return switch (receipt.next()) {
      case PUT_ON_HOLD_SHELF -> AlertType.HOLD_HERE;
      case SEND_TO_PICKUP -> AlertType.HOLD_ELSEWHERE;
      case SEND_HOME, SEND_ON -> AlertType.OTHER_BRANCH;
      case ASK_STAFF, GIVE_TO_CATALOGUING -> AlertType.OTHER;
      case SHELVE_HERE -> wasNotOnLoan(receipt) ? AlertType.OTHER : AlertType.NOTHING;
    };
  }

  private static boolean wasNotOnLoan(ReturnReceipt receipt) {
    return receipt.notes().stream().anyMatch(note -> note.rule() == LendingRule.NOT_ON_LOAN);
  }
}
