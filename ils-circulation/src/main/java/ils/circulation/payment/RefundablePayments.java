package ils.circulation.payment;

import ils.circulation.fees.AccountLines;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What can go back to the cards that an account was paid with. */
@ApplicationScoped
public class RefundablePayments {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject AccountLines lines;
  @Inject OnlinePayments payments;
  @Inject OnlineRefunds refunds;

  /**
   * One payment.
   *
   * @param left of it after what has gone back already
   */
  public record Refundable(long payment, Instant at, Amount paid, Amount left) {}

  /**
   * What an account can get back.
   *
   * @param balance below zero for credit, which is all that can go back
   * @param zone of the library, for times
   */
  public record Account(long role, Amount balance, List<Refundable> payments, ZoneId zone) {

    public Account {
      payments = List.copyOf(payments);
    }

    /** What is to the borrower's credit. */
    public Amount credit() {
      return balance.minorUnits() < 0 ? balance.negated() : Amount.NONE;
    }

    /** A number for the next request, so that a double click is carried out once. */
    public String freshRequest() {
      return UUID.randomUUID().toString();
    }

    /** The most that can go back of a payment. */
    public Amount most(Refundable payment) {
      return payment.left().atMost(credit());
    }
  }

  /**
   * The payments of an account that something is left of.
   *
   * @throws ils.core.access.NotPermitted unless the actor may waive fees at this desk
   */
  @Transactional
  public Account of(Occasion occasion, long role) {
    rights.require(occasion.actor(), Right.WAIVE_FEES, occasion.nodeId());
    var here = organisation.tree().get(occasion.nodeId());
    long municipality = Objects.requireNonNull(here.municipalityId());
    List<Refundable> found =
        payments.paidOf(role, municipality).stream()
            .map(this::refundable)
            .filter(payment -> !payment.left().isNone())
            .toList();
    Amount balance = lines.isIn(role, municipality) ? lines.balance(role) : Amount.NONE;
    return new Account(role, balance, found, here.zone());
  }

  private Refundable refundable(OnlinePayment payment) {
    return new Refundable(
        payment.id(),
        payment.startedAt(),
        payment.amount(),
        payment.amount().minus(refunds.refunded(payment.id())));
  }
}
