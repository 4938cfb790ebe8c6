package ils.circulation.closing;

import ils.core.event.DomainEvent;
import java.time.LocalDate;

/** What closings write into the event log; the loans and fees are rows of the closing itself. */
public final class ClosingEvents {

  private ClosingEvents() {}

  /**
   * A library closed, and what was due then is due later.
   *
   * @param holds that stay longer on the shelf
   */
  public record ClosingApplied(
      long closingId, long node, LocalDate from, LocalDate to, int loans, int fees, int holds)
      implements DomainEvent {}

  /** A special day that came with a register was taken out of a place's calendar. */
  public record SpecialDayRemoved(long node, LocalDate day, String reason) implements DomainEvent {}

  /**
   * A closing was taken back as a whole.
   *
   * @param kept loans that had changed since and keep the date they have
   */
  public record ClosingUndone(long closingId, int loans, int kept, int fees, int holds)
      implements DomainEvent {}
}
