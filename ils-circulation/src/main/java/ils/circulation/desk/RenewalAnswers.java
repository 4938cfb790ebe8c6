package ils.circulation.desk;

import static ils.core.page.Notice.Grade.INFO;
import static ils.core.page.Notice.Grade.OK;

import ils.circulation.renewal.RenewAll;
import ils.circulation.renewal.RenewedAll;
import java.util.ArrayList;
import java.util.List;

/** What the desk says after everything was to be renewed: how many, and why the others not. */
final class RenewalAnswers {

  private RenewalAnswers() {}

  static Answer of(RenewAll.Outcome outcome) {
    return switch (outcome) {
      case RenewAll.Outcome.UnknownBorrower(var because) -> LendingAnswers.unknown(because);
      case RenewAll.Outcome.Answered(RenewedAll all) -> answer(all);
    };
  }

  private static Answer answer(RenewedAll all) {
    int renewed = all.renewed().size();
    if (renewed == 0 && all.kept().isEmpty()) {
      return Answer.of(INFO, "circulation.patron.no-loans");
    }
    List<Line> lines = new ArrayList<>();
    for (RenewedAll.Kept kept : all.kept()) {
      lines.add(Line.of("circulation.desk.kept", kept.title(), kept.dueOn()));
      lines.addAll(Reasons.lines(kept.reasons()));
    }
    String key = "circulation.desk.renewed-count" + (renewed == 1 ? ".one" : ".other");
    return Answer.of(all.kept().isEmpty() ? OK : INFO, key, renewed).with(lines);
  }
}
