package ils.circulation.account;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.LedgerOutcome.Done;
import ils.circulation.fees.LedgerReceipt;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** What the acts of people on an account have in common: right, place, and being done once. */
@ApplicationScoped
class AccountActs {

  @Inject Places places;
  @Inject Rights rights;
  @Inject Repeats repeats;

  /** Carries the act out, unless the same request was carried out before. */
  LedgerOutcome once(Occasion occasion, Right right, Function<Place, LedgerOutcome> act) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), right, place.desk().id());
    Optional<LedgerOutcome> earlier = earlier(occasion);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    LedgerOutcome outcome = act.apply(place);
    if (outcome instanceof Done(LedgerReceipt receipt)) {
      repeats.remember(occasion, receipt);
      return outcome;
    }
    // The same request may have been carried out while this one waited for the account.
    return earlier(occasion).orElse(outcome);
  }

  private Optional<LedgerOutcome> earlier(Occasion occasion) {
    return repeats.earlier(occasion, LedgerReceipt.class).map(Done::new);
  }
}
