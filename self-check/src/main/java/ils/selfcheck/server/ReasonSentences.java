package ils.selfcheck.server;

import ils.circulation.policy.lending.Reason;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.Sentences;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** The reasons of circulation as sentences for a patron at a machine, one for each rule. */
final class ReasonSentences {

  private ReasonSentences() {}

  /** One sentence for each rule, in the order of the reasons. */
  static List<String> of(Act act, List<Reason> reasons) {
    return reasons.stream().map(reason -> sentence(act, reason)).distinct().toList();
  }

  private static String sentence(Act act, Reason reason) {
    String earliest = reason.details().get("earliest");
    String key = "reason." + reason.rule().id();
    return earliest == null
        ? Sentences.of(act, key)
        : Sentences.of(act, key, day(act, LocalDate.parse(earliest)));
  }

  private static String day(Act act, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .localizedBy(Sentences.locale(act))
        .format(day);
  }
}
