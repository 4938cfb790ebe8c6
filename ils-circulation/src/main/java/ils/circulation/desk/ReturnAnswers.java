package ils.circulation.desk;

import static ils.core.page.Notice.Grade.ACTION;
import static ils.core.page.Notice.Grade.INFO;
import static ils.core.page.Notice.Grade.OK;
import static ils.core.page.Notice.Grade.STOP;

import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.core.money.Amount;
import ils.core.page.Notice.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the desk says after a return: above all what to do with the item in hand. */
final class ReturnAnswers {

  private static final Set<Effect> WORTH_TELLING =
      Set.of(
          Effect.CLAIM_RESOLVED,
          Effect.LOST_FOUND,
          Effect.FEE_WAIVED,
          Effect.SUSPENDED,
          Effect.SUSPENSION_SHORTENED,
          Effect.SUSPENSION_LIFTED);

  private ReturnAnswers() {}

  /**
   * @param node the name of the place where the item goes
   */
  static Answer of(CheckInOutcome outcome, String node) {
    return switch (outcome) {
      case CheckInOutcome.Taken(var receipt) -> taken(receipt, node);
      case CheckInOutcome.Refused(var reasons, var barcode, var title) ->
          Answer.of(STOP, "circulation.desk.not-returned", title).with(Reasons.lines(reasons));
      case CheckInOutcome.UnknownItem(var barcode) ->
          Answer.of(STOP, "circulation.desk.unknown-item", barcode);
    };
  }

  private static Answer taken(ReturnReceipt receipt, String node) {
    var lines = new ArrayList<>(List.of(Line.of(word("circulation.next.", receipt.next()), node)));
    receipt.effects().stream()
        .filter(WORTH_TELLING::contains)
        .forEach(effect -> lines.add(Line.of(word("circulation.effect.", effect))));
    told(lines, Effect.BILL_CANCELLED, receipt.cancelled());
    told(lines, Effect.BILL_REFUNDED, receipt.refunded());
    var hold = receipt.hold();
    if (hold != null && hold.number() != null && hold.until() != null) {
      lines.add(Line.of("circulation.desk.hold-number", hold.number(), hold.until()));
    }
    if (receipt.fee() != null) {
      lines.add(Line.of("circulation.desk.fee", receipt.fee()));
    }
    lines.addAll(Reasons.lines(receipt.notes()));
    return Answer.of(grade(receipt), head(receipt), receipt.title()).with(lines);
  }

  private static String head(ReturnReceipt receipt) {
    if (receipt.effects().contains(Effect.USE_COUNTED)) {
      return "circulation.desk.used";
    }
    return receipt.loanId() == null ? "circulation.desk.not-on-loan" : "circulation.desk.returned";
  }

  private static void told(List<Line> lines, Effect effect, Amount amount) {
    if (!amount.isNone()) {
      lines.add(Line.of(word("circulation.effect.", effect), amount));
    }
  }

  private static Grade grade(ReturnReceipt receipt) {
    if (receipt.next() != Next.SHELVE_HERE) {
      return ACTION;
    }
    return receipt.loanId() == null ? INFO : OK;
  }

  private static String word(String prefix, Enum<?> value) {
    return prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
