package ils.circulation.desk;

import ils.circulation.policy.lending.Reason;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Rules' reasons in people's words: the text {@code circulation.reason.<id>} with limit, number,
 * day, amount and block as {@code {0}} to {@code {4}}, as far as the rule knows them.
 */
public final class Reasons {

  private static final List<String> DAYS = List.of("on", "from", "due", "earliest", "last");

  private Reasons() {}

  public static List<Line> lines(List<Reason> reasons) {
    return reasons.stream().map(Reasons::line).toList();
  }

  /** Why a loan cannot be renewed, said to the borrower: {@code circulation.you.<id>}. */
  public static Line toBorrower(Reason reason) {
    return new Line(key("circulation.you.", reason), line(reason).args());
  }

  public static Line line(Reason reason) {
    Map<String, String> details = reason.details();
    Object day =
        DAYS.stream()
            .map(details::get)
            .filter(Objects::nonNull)
            .findFirst()
            .map(Reasons::day)
            .orElse("");
    var args =
        Stream.of(
                amount(details, "limit"),
                open(details),
                day,
                amount(details, "debt"),
                BlockName.of(details),
                reason.rule().id())
            .toList();
    return new Line(key("circulation.reason.", reason), args);
  }

  /** A number, or the place where a copy stands. */
  private static Object open(Map<String, String> details) {
    String open = details.getOrDefault("open", "");
    String english = details.get("open-en");
    return english == null ? open : new PlaceName(open, english);
  }

  /** Beside a debt the limit is money, too. */
  private static Object amount(Map<String, String> details, String name) {
    String text = details.getOrDefault(name, "");
    return text.isEmpty() || !details.containsKey("debt") ? text : Amount.parse(text);
  }

  private static String key(String prefix, Reason reason) {
    return prefix + reason.rule().id().toLowerCase(Locale.ROOT);
  }

  private static Object day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return text; // an age or an instant
    }
  }
}
