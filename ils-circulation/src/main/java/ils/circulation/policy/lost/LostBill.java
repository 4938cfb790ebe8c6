package ils.circulation.policy.lost;

import ils.circulation.policy.reckoning.Reckoning;
import ils.core.money.Amount;
import java.util.List;

/**
 * What the loss of an item costs, line by line; nothing has been written down.
 *
 * @param lines none of them zero
 * @param costOpen whether the replacement waits for staff to decide its cost
 */
public record LostBill(Payer payer, List<Line> lines, boolean costOpen) {

  /**
   * One line.
   *
   * @param reckoning how it came about
   */
  public record Line(Charged charged, Amount amount, Reckoning reckoning) {}

  public LostBill {
    lines = List.copyOf(lines);
  }

  public Amount total() {
    return lines.stream().map(Line::amount).reduce(Amount.NONE, Amount::plus);
  }
}
