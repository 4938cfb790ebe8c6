package ils.circulation.collection;

import ils.circulation.account.HandToCollection;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.LedgerReceipt;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Hands several debts to collection with one reason. Each is an act of its own, which can be undone
 * alone: one that is not owed any more, or stands in anybody's way, keeps no other back.
 */
@ApplicationScoped
public class HandOverMany {

  @Inject HandToCollection handToCollection;

  /**
   * What was done.
   *
   * @param handed how many
   * @param amount their sum
   * @param refused how many were not, for nothing was left of them
   */
  public record Handed(int handed, Amount amount, int refused) {}

  /**
   * @param debts at most {@link OldDebts#MOST}, each once
   * @throws ils.core.access.NotPermitted unless the actor may waive fees at this desk
   * @throws ProblemException if there are too many
   */
  public Handed handOver(Occasion occasion, List<Long> debts, String reason) {
    if (debts.size() > OldDebts.MOST) {
      throw ProblemException.invalid("debt", "at most " + OldDebts.MOST + " at once");
    }
    int handed = 0;
    int refused = 0;
    Amount amount = Amount.NONE;
    for (long debt : debts.stream().distinct().toList()) {
      if (handToCollection.handOver(occasion, debt, reason)
          instanceof LedgerOutcome.Done(LedgerReceipt receipt)) {
        handed++;
        amount = amount.plus(receipt.amount());
      } else {
        refused++;
      }
    }
    return new Handed(handed, amount, refused);
  }
}
