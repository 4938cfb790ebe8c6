package ils.circulation.bounces;

import ils.circulation.bounces.ReadBounce.Bounce;
import ils.circulation.messages.ReturnMessage;
import ils.circulation.policy.notices.BounceVerdict;
import ils.core.db.Retried;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;

/** Takes one mail that came to the address for bounces; read again, it counts once. */
@ApplicationScoped
public class TakeBounce {

  private static final System.Logger LOG = System.getLogger("ils.notices");
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject ReadBounce readBounce;
  @Inject Bounces bounces;
  @Inject ReturnMessage returnMessage;
  @Inject Clock clock;

  /**
   * @param source the mail as it came
   * @return what came of it; of one that is on record already, {@link BounceOutcome#NOT_AWAITED}
   */
  @Retried
  @Transactional
  public BounceOutcome take(byte[] source) {
    Bounce bounce = readBounce.read(source);
    return take(source, bounce);
  }

  /** One that is too large to be read; its head is enough to know it again. */
  @Retried
  @Transactional
  public BounceOutcome tooLarge(byte[] head) {
    return take(head, Bounce.none(null, BounceOutcome.TOO_LARGE));
  }

  private BounceOutcome take(byte[] source, Bounce bounce) {
    byte[] hash = hash(source);
    if (!bounces.add(hash, clock.instant())) {
      return BounceOutcome.NOT_AWAITED;
    }
    BounceOutcome outcome = act(bounce);
    bounces.became(hash, outcome, bounce);
    LOG.log(
        outcome.isForPeople() ? Level.WARNING : Level.INFO,
        "a mail came back: {0}, message {1}, {2}",
        outcome,
        String.valueOf(bounce.message()),
        String.valueOf(bounce.status()));
    return outcome;
  }

  private BounceOutcome act(Bounce bounce) {
    BounceVerdict verdict = bounce.verdict();
    Long message = bounce.message();
    if (verdict == null || message == null) {
      return bounce.otherwise();
    }
    return switch (verdict) {
      case BROKEN -> cameBack(message, true);
      case NOT_DELIVERED -> cameBack(message, false);
      case DELAYED -> BounceOutcome.DELAYED;
      case DELIVERED -> BounceOutcome.DELIVERED;
    };
  }

  private BounceOutcome cameBack(long message, boolean broken) {
    if (!returnMessage.cameBack(message, broken)) {
      return BounceOutcome.NOT_AWAITED;
    }
    return broken ? BounceOutcome.BROKEN : BounceOutcome.NOT_DELIVERED;
  }

  /** What is older than three months is of no use any more; false when there is no more of it. */
  @Transactional
  public boolean forget() {
    return bounces.forget(clock.instant().minus(KEPT)) > 0;
  }

  private static byte[] hash(byte[] source) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(source);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
