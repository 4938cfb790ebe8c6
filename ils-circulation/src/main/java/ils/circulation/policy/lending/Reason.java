package ils.circulation.policy.lending;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One reason against an act, or a question before it.
 *
 * @param details what a message needs: numbers, dates, names of rules; never a person's name
 * @param choices for a question, all that may be answered
 */
public record Reason(
    LendingRule rule, Gravity gravity, Map<String, String> details, List<Choice> choices)
    implements Comparable<Reason> {

  private static final Comparator<Reason> GRAVEST_FIRST =
      Comparator.comparing(Reason::gravity, Comparator.reverseOrder()).thenComparing(Reason::rule);

  public Reason {
    details = Map.copyOf(details);
    choices = List.copyOf(choices);
  }

  /** Nobody may. */
  public static Reason refuse(LendingRule rule, Map<String, String> details) {
    return new Reason(rule, Gravity.REFUSE, details, List.of());
  }

  public static Reason override(LendingRule rule, Map<String, String> details) {
    return new Reason(rule, Gravity.OVERRIDE, details, List.of());
  }

  /** Somebody must choose. */
  public static Reason ask(LendingRule rule, Choice... choices) {
    return new Reason(rule, Gravity.ASK, Map.of(), List.of(choices));
  }

  static Reason note(LendingRule rule) {
    return note(rule, Map.of());
  }

  /** Told, and nothing else. */
  public static Reason note(LendingRule rule, Map<String, String> details) {
    return new Reason(rule, Gravity.NOTE, details, List.of());
  }

  @Override
  public int compareTo(Reason other) {
    return GRAVEST_FIRST.compare(this, other);
  }
}
