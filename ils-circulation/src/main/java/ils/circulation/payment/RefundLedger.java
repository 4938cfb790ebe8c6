package ils.circulation.payment;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.LedgerReceipt;
import ils.circulation.fees.Method;
import ils.circulation.payment.RefundOnline.Outcome;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The ledger's side of a refund through the provider, each step a transaction of its own. */
@ApplicationScoped
class RefundLedger {

  @Inject Places places;
  @Inject Rights rights;
  @Inject OnlinePayments payments;
  @Inject OnlineRefunds refunds;
  @Inject Ledger ledger;
  @Inject Repeats repeats;
  @Inject Ids ids;

  /** What is to be given back, or why nothing is. */
  sealed interface Opened {
    record Ready(OnlineRefund refund) implements Opened {}

    record Not(Outcome because) implements Opened {}
  }

  /** The answer to a request that comes again. */
  record Remembered(long onlineRefund) {}

  /**
   * Takes the money out of the ledger, before the provider hears of it. The same request again
   * finds the refund that it made, as it stands by then.
   */
  @Retried
  @Transactional
  Opened open(Occasion occasion, long payment, Amount amount, String reason) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.WAIVE_FEES, place.desk().id());
    Optional<OnlinePayment> paid =
        payments
            .lock(payment)
            .filter(p -> p.municipality() == place.municipality())
            .filter(p -> p.state() == OnlinePayment.State.PAID);
    Optional<Opened> earlier = repeats.earlier(occasion, Remembered.class).map(this::again);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    if (paid.isEmpty()) {
      return new Opened.Not(new Outcome.UnknownPayment());
    }
    Amount left = paid.get().amount().minus(refunds.refunded(payment));
    if (amount.exceeds(left)) {
      return new Opened.Not(new Outcome.MoreThanWasPaid(left));
    }
    return switch (ledger.refund(place, paid.get().role(), amount, Method.ONLINE, reason)) {
      case LedgerOutcome.Done(LedgerReceipt receipt) -> ready(place, paid.get(), receipt);
      case LedgerOutcome.Declined(var reasons) -> new Opened.Not(new Outcome.Declined(reasons));
      case LedgerOutcome.Unknown unknown -> new Opened.Not(new Outcome.UnknownPayment());
    };
  }

  private Opened again(Remembered first) {
    return new Opened.Ready(refunds.lock(first.onlineRefund()).orElseThrow());
  }

  private Opened ready(Place place, OnlinePayment payment, LedgerReceipt receipt) {
    var refund = new OnlineRefund(ids.next(), payment, receipt.amount(), OnlineRefund.State.OPEN);
    refunds.add(refund, receipt.line(), place.now(), place.now().plus(OpenPayment.FIRST_ASK));
    repeats.remember(place.occasion(), new Remembered(refund.id()));
    return new Opened.Ready(refund);
  }

  /** Writes down what the provider said; what it refused is the borrower's credit again. */
  @Retried
  @Transactional
  OnlineRefund.State settle(long id, boolean done) {
    OnlineRefund refund = refunds.lock(id).orElseThrow();
    if (refund.state() != OnlineRefund.State.OPEN) {
      return refund.state();
    }
    OnlinePayment payment = refund.payment();
    Place place = places.of(new Occasion(Actor.SYSTEM, Channel.WEB, payment.node(), null));
    if (!done) {
      ledger.receive(place, payment.role(), refund.amount(), List.of());
    }
    OnlineRefund.State state = done ? OnlineRefund.State.DONE : OnlineRefund.State.REFUSED;
    refunds.settle(id, state, place.now());
    return state;
  }
}
