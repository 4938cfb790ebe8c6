package ils.opac.fbs.fees;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of each debt: credits first settle the debt that they are for, and what is on
 * account settles the oldest debts of the same role, in the order in which they arose.
 */
final class Outstanding {

  private Outstanding() {}

  /** Minor units left of each debt, settled ones included as 0, oldest first. */
  static Map<FeeLine, Long> of(List<FeeLine> lines) {
    Map<Long, Long> left = new LinkedHashMap<>();
    Map<Long, Long> onAccount = new HashMap<>();
    lines.stream().filter(FeeLine::isDebt).forEach(d -> left.put(d.id(), d.amount()));
    for (FeeLine credit : lines.stream().filter(l -> !l.isDebt()).toList()) {
      long rest = -credit.amount();
      var corrects = credit.corrects();
      if (corrects != null && left.containsKey(corrects)) {
        rest = settle(left, corrects, rest);
      }
      onAccount.merge(credit.role(), rest, Long::sum);
    }
    Map<FeeLine, Long> outstanding = new LinkedHashMap<>();
    for (FeeLine debt : lines.stream().filter(FeeLine::isDebt).toList()) {
      long free = onAccount.getOrDefault(debt.role(), 0L);
      onAccount.put(debt.role(), settle(left, debt.id(), free));
      outstanding.put(debt, left.getOrDefault(debt.id(), 0L));
    }
    return outstanding;
  }

  /** Takes from a debt what it can; gives back the rest. */
  private static long settle(Map<Long, Long> left, long debt, long amount) {
    long owed = left.getOrDefault(debt, 0L);
    long taken = Math.min(owed, amount);
    left.put(debt, owed - taken);
    return amount - taken;
  }
}
