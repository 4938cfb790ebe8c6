package ils.circulation.fees;

import ils.circulation.policy.ledger.Share;
import ils.core.event.DomainEvent;
import ils.core.money.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ledger writes into the event log; a charge is told by the event of its cause. */
public final class LedgerEvents {

  private LedgerEvents() {}

  /** Money came in. */
  public record PaymentTaken(
      long line, long role, Amount amount, Method method, List<Share> settled)
      implements DomainEvent {}

  /** A debt, or a part of it, was given up. */
  public record DebtWrittenOff(
      long line, long role, long debt, Amount amount, @Nullable String reason)
      implements DomainEvent {}

  /** A debt was found wrong and taken away. */
  public record DebtVoided(
      long line, long role, long debt, Amount amount, @Nullable String reason, List<Share> settled)
      implements DomainEvent {}

  /** What was left of a debt was handed to debt collection. */
  public record DebtHandedOver(
      long line, long role, long debt, Amount amount, @Nullable String reason)
      implements DomainEvent {}

  /** Debt collection was told to stop. */
  public record DebtCalledBack(
      long line, long role, long debt, Amount amount, @Nullable String reason)
      implements DomainEvent {}

  /** Money went back. */
  public record MoneyRefunded(
      long line, long role, Amount amount, Method method, @Nullable String reason)
      implements DomainEvent {}
}
