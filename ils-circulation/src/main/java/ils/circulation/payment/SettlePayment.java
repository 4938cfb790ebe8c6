package ils.circulation.payment;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.LedgerReceipt;
import ils.circulation.payment.OnlinePayment.State;
import ils.circulation.provider.PaymentProvider.Told;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries out what the provider says of a payment, told by it or asked: however often it says so,
 * the money is in the ledger once. What is owed no longer by then becomes credit, for the money is
 * there.
 */
@ApplicationScoped
public class SettlePayment {

  /** How long a patron may take at the provider's. */
  static final Duration PATIENCE = Duration.ofMinutes(20);

  @Inject OnlinePayments payments;
  @Inject Ledger ledger;
  @Inject Places places;
  @Inject EventLog events;

  /** The payment as it stands afterwards; empty if there is none of this number. */
  @Retried
  @Transactional
  public Optional<OnlinePayment> settle(long id, Told told) {
    Optional<OnlinePayment> payment = payments.lock(id);
    payment.filter(OnlinePayment::takesMoney).ifPresent(open -> settle(open, told));
    return payments.find(id);
  }

  private void settle(OnlinePayment payment, Told told) {
    Place place = places.of(new Occasion(Actor.SYSTEM, Channel.WEB, payment.node(), null));
    switch (told.state()) {
      case PAID -> paid(place, payment, told);
      case REFUSED -> end(place, payment, State.REFUSED);
      case OPEN, UNKNOWN -> {
        if (payment.startedAt().plus(PATIENCE).isBefore(place.now())) {
          end(place, payment, State.ABANDONED);
        }
      }
    }
  }

  private void paid(Place place, OnlinePayment payment, Told told) {
    if (!told.amount().equals(payment.amount())) {
      payments.settle(payment.id(), State.DISPUTED, null, place.now());
      log(
          place,
          payment,
          new PaymentEvents.OnlinePaymentDisputed(payment.id(), payment.amount(), told.amount()));
      return;
    }
    LedgerReceipt receipt =
        ledger.receive(place, payment.role(), payment.amount(), payment.debts());
    payments.settle(payment.id(), State.PAID, receipt.line(), place.now());
    log(
        place,
        payment,
        new PaymentEvents.OnlinePaymentSettled(payment.id(), receipt.line(), payment.amount()));
  }

  private void end(Place place, OnlinePayment payment, State state) {
    if (payment.state() == State.OPEN) {
      payments.settle(payment.id(), state, null, place.now());
      log(place, payment, new PaymentEvents.OnlinePaymentEnded(payment.id(), state));
    }
  }

  private void log(Place place, OnlinePayment payment, DomainEvent event) {
    events.add(place.occasion(), event, new About(payment.person(), null, null, payment.id()));
  }
}
