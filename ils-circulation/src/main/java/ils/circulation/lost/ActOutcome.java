package ils.circulation.lost;

import ils.circulation.policy.lending.Reason;
import java.util.List;
import java.util.function.Supplier;

/**
 * What came of an act on a lost, claimed or damaged item.
 *
 * @param <R> what is told when it is done, or when it is asked what would be done
 */
public sealed interface ActOutcome<R> {

  /** It is done; in a preview it would be. */
  record Done<R>(R receipt) implements ActOutcome<R> {}

  /** The rules say no, or ask; nothing has changed. */
  record Declined<R>(List<Reason> reasons) implements ActOutcome<R> {}

  /** The municipality has no such loan or item. */
  record Unknown<R>() implements ActOutcome<R> {}

  /** Declines if there is a reason to, and else does it. */
  static <R> ActOutcome<R> unless(List<Reason> reasons, Supplier<R> act) {
    return reasons.isEmpty() ? new Done<>(act.get()) : new Declined<>(reasons);
  }
}
