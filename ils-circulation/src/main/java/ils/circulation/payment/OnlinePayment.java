package ils.circulation.payment;

import ils.core.money.Amount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment through the provider.
 *
 * @param debts that it is for, in the order in which it settles them
 * @param line the ledger's line, once the money is there
 */
public record OnlinePayment(
    long id,
    long municipality,
    long role,
    long person,
    long node,
    String merchant,
    Amount amount,
    List<Long> debts,
    State state,
    @Nullable Long line,
    Instant startedAt) {

  /** What has become of it. */
  public enum State {
    /** Announced; nothing is known yet. */
    OPEN,
    /** The money is there and in the ledger. */
    PAID,
    /** The provider or the patron said no. */
    REFUSED,
    /** Nothing came within the time; money that still comes is taken. */
    ABANDONED,
    /** Another amount was paid than was asked for: somebody must look. */
    DISPUTED
  }

  public OnlinePayment {
    debts = List.copyOf(debts);
  }

  /** Given up, it is asked about for so long: its patron may have paid a little late. */
  private static final Duration DOUBTFUL = Duration.ofDays(1);

  /** Whether the provider may know more than is known here. */
  boolean isWorthAsking(Instant now) {
    return state == State.OPEN
        || (state == State.ABANDONED && startedAt.plus(DOUBTFUL).isAfter(now));
  }

  /**
   * When the provider is asked next, should it have nothing to tell now: soon while the patron is
   * there, and each time that a given-up payment's age has doubled; null for never.
   */
  @Nullable Instant nextAsk(Instant now, Duration soon) {
    if (state == State.OPEN) {
      return now.plus(soon);
    }
    Instant next = now.plus(Duration.between(startedAt, now));
    return isWorthAsking(next) ? next : null;
  }

  /** Whether money that comes now is still taken: it is, but for what is in the ledger already. */
  boolean takesMoney() {
    return state == State.OPEN || state == State.ABANDONED || state == State.REFUSED;
  }
}
