package ils.circulation.privacy;

import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Cuts loans and holds from their borrowers, some at a time (T229).
 *
 * <p>What is open stays whole: a loan until the item is back and every fee for it is settled, and a
 * claim is decided. The event log keeps what it has for as long as it is kept itself.
 */
@ApplicationScoped
public class ForgetBorrowers {

  /** Enough for one statement, few enough that nobody waits for their rows. */
  private static final int SOME = 500;

  @Inject EndedLoans loans;
  @Inject EndedHolds holds;
  @Inject OldMessages messages;
  @Inject EventLog events;

  /**
   * Forgets the borrowers of some loans.
   *
   * @param from the first person looked at
   * @return the person to go on from; null when there are no more
   */
  @Retried
  @Transactional
  public Step loans(long municipality, Instant endedBefore, long from) {
    List<EndedLoans.Ended> some = loans.before(endedBefore, municipality, from, SOME);
    if (some.isEmpty()) {
      return new Step(0, false, from);
    }
    int forgotten = loans.forget(some);
    messages.dropNotices("loan_id", some.stream().map(EndedLoans.Ended::loan).toList());
    tell(municipality, new LoansForgotten(forgotten, 0, 0));
    return new Step(forgotten, some.size() == SOME && forgotten > 0, some.getLast().person());
  }

  /** And of some holds. */
  @Retried
  @Transactional
  public Step holds(long municipality, Instant endedBefore) {
    List<Long> some = holds.before(endedBefore, municipality, SOME);
    if (!some.isEmpty()) {
      holds.forget(some);
      messages.dropNotices("hold_id", some);
      tell(municipality, new LoansForgotten(0, some.size(), 0));
    }
    return new Step(some.size(), some.size() == SOME, EndedLoans.NOBODY);
  }

  /** And what some messages said. */
  @Retried
  @Transactional
  public Step messages(long municipality, Instant madeBefore) {
    int forgotten = messages.forget(madeBefore, municipality, SOME);
    if (forgotten > 0) {
      tell(municipality, new LoansForgotten(0, 0, forgotten));
    }
    return new Step(forgotten, forgotten == SOME, EndedLoans.NOBODY);
  }

  /**
   * What one transaction did.
   *
   * @param more whether there may be more
   * @param next the person to go on from
   */
  public record Step(int forgotten, boolean more, long next) {}

  private void tell(long municipality, LoansForgotten what) {
    var occasion = new Occasion(Actor.SYSTEM, Channel.AUTO, municipality, null);
    events.add(occasion, what, About.NOTHING);
  }
}
