package ils.circulation.payment;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.Borrowers;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.circulation.provider.ProviderConfig;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes an online payment down before the provider hears of it, so that none is ever lost. */
@ApplicationScoped
class OpenPayment {

  /** When the provider is asked for the first time, should it not report. */
  static final Duration FIRST_ASK = Duration.ofMinutes(5);

  @Inject Places places;
  @Inject Permit permit;
  @Inject Borrowers borrowers;
  @Inject Debts debts;
  @Inject Settings settings;
  @Inject OnlinePayments payments;
  @Inject EventLog events;
  @Inject Ids ids;

  /** A payment that may begin, or why not. */
  sealed interface Opened {
    record Ready(OnlinePayment payment) implements Opened {}

    record Not(StartPayment.Refusal because) implements Opened {}
  }

  /**
   * @param chosen debts of the role; none chosen: all that is owed
   */
  @Transactional
  Opened open(Occasion occasion, long role, List<Long> chosen) {
    Place place = places.of(occasion);
    String merchant = settings.get(ProviderConfig.MERCHANT, place.desk().id());
    if (merchant.isEmpty()) {
      return new Opened.Not(StartPayment.Refusal.NOT_OFFERED);
    }
    return switch (borrowers.find(new BorrowerRef.ByRole(role), place)) {
      case Borrowers.Found.None none -> new Opened.Not(StartPayment.Refusal.UNKNOWN_ACCOUNT);
      case Borrowers.Found.One(Borrower borrower) -> {
        permit.require(place, borrower.personId());
        yield open(place, borrower, merchant, chosen);
      }
    };
  }

  private Opened open(Place place, Borrower borrower, String merchant, List<Long> chosen) {
    List<DebtRow> owed =
        debts.ofRole(borrower.roleId()).stream().filter(debt -> !debt.isSettled()).toList();
    Set<Long> known = new HashSet<>(owed.stream().map(DebtRow::id).toList());
    if (!known.containsAll(chosen)) {
      return new Opened.Not(StartPayment.Refusal.NO_SUCH_DEBT);
    }
    List<DebtRow> paid =
        owed.stream().filter(debt -> chosen.isEmpty() || chosen.contains(debt.id())).toList();
    if (paid.isEmpty()) {
      return new Opened.Not(StartPayment.Refusal.NOTHING_OWED);
    }
    var payment =
        new OnlinePayment(
            ids.next(),
            place.municipality(),
            borrower.roleId(),
            borrower.personId(),
            place.library().id(),
            merchant,
            paid.stream().map(DebtRow::outstanding).reduce(Amount.NONE, Amount::plus),
            paid.stream().map(DebtRow::id).toList(),
            OnlinePayment.State.OPEN,
            null,
            place.now());
    payments.add(payment, place.now().plus(FIRST_ASK));
    events.add(
        place.occasion(),
        new PaymentEvents.OnlinePaymentStarted(
            payment.id(), payment.role(), payment.amount(), payment.debts()),
        new About(payment.person(), null, null, payment.id()));
    return new Opened.Ready(payment);
  }
}
