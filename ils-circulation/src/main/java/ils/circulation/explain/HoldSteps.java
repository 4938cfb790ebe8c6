package ils.circulation.explain;

import ils.circulation.explain.HoldWhy.Step;
import ils.core.page.View;
import java.time.LocalDate;
import java.util.Locale;

/** What happened to a hold, in people's words: the text {@code circulation.why.event.<kind>}. */
public final class HoldSteps {

  private HoldSteps() {}

  /** Place, day, number or cause stand in it, as far as the kind knows them. */
  public static String in(View view, Step step) {
    String place = step.place() == null ? "" : step.place().name(view.language());
    String until = step.details().getOrDefault("until", "");
    return view.text(
        "circulation.why.event." + word(step.kind()),
        place,
        until.isEmpty() ? "" : LocalDate.parse(until),
        step.details().getOrDefault("number", ""),
        cause(view, step),
        step.details().getOrDefault("from", ""),
        step.details().getOrDefault("to", ""));
  }

  private static String cause(View view, Step step) {
    String code = step.details().getOrDefault("because", step.details().getOrDefault("why", ""));
    String word = code.toLowerCase(Locale.ROOT).replace('_', '-');
    return word.isEmpty() ? "" : view.textOr("circulation.why.cause." + word, word);
  }

  /** {@code HoldPlaced} becomes {@code hold-placed}. */
  private static String word(String kind) {
    return kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
