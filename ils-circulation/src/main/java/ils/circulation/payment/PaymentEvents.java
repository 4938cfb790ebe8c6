package ils.circulation.payment;

import ils.core.event.DomainEvent;
import ils.core.money.Amount;
import java.util.List;

/** What online payments write into the event log, beside the ledger's own. */
public final class PaymentEvents {

  private PaymentEvents() {}

  /** A patron was sent to the provider. */
  public record OnlinePaymentStarted(long payment, long role, Amount amount, List<Long> debts)
      implements DomainEvent {}

  /** The money is there. */
  public record OnlinePaymentSettled(long payment, long line, Amount amount)
      implements DomainEvent {}

  /** No money came: it was refused, or nothing was heard in time. */
  public record OnlinePaymentEnded(long payment, OnlinePayment.State state)
      implements DomainEvent {}

  /** Another amount was paid than was asked for. */
  public record OnlinePaymentDisputed(long payment, Amount asked, Amount paid)
      implements DomainEvent {}
}
