package ils.circulation.batch;

import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.policy.lending.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a pile that came back, one line for each tag in the order of the pile.
 *
 * @param taken how many were taken
 */
public record ReturnedPile(int taken, List<Line> lines) {

  public ReturnedPile {
    lines = List.copyOf(lines);
  }

  /**
   * One tag.
   *
   * @param title empty where the item is unknown
   * @param receipt null where it was not taken
   * @param reasons why it was not taken; empty where the item is unknown
   */
  public record Line(
      String barcode, String title, @Nullable ReturnReceipt receipt, List<Reason> reasons) {

    static Line unknown(String tag) {
      return new Line(tag, "", null, List.of());
    }

    static Line of(CheckInOutcome outcome) {
      return switch (outcome) {
        case CheckInOutcome.Taken(var receipt) ->
            new Line(receipt.barcode(), receipt.title(), receipt, List.of());
        case CheckInOutcome.Refused(var reasons, var barcode, var title) ->
            new Line(barcode, title, null, reasons);
        case CheckInOutcome.UnknownItem(var tag) -> unknown(tag);
      };
    }
  }

  static ReturnedPile of(List<Line> lines) {
    return new ReturnedPile(
        (int) lines.stream().filter(line -> line.receipt() != null).count(), lines);
  }
}
