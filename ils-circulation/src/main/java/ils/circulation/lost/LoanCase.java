package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.loans.Loan;
import ils.circulation.policy.lending.RenewalFacts.State;
import ils.circulation.policy.lost.LostTerms;
import ils.circulation.policy.rules.Resolution;
import ils.core.item.Item;
import ils.core.money.Amount;
import org.jspecify.annotations.Nullable;

/** A loan with its item and the rules it follows, read for one act. */
record LoanCase(Place place, Loan loan, Item item, String title, Resolution rules) {

  LostTerms terms() {
    return LostTerms.of(rules);
  }

  @Nullable Amount price() {
    Long minor = item.priceMinor();
    return minor == null ? null : new Amount(minor);
  }

  State state() {
    return switch (loan.state()) {
      case OPEN -> State.OPEN;
      case LOST -> State.LOST;
      case CLAIMED -> State.CLAIMED;
      case RETURNED, LOST_CLOSED -> State.CLOSED;
    };
  }
}
