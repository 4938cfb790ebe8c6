package ils.circulation.act;

import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person at the desk said beside the scan. Rights are not among it: the use case looks
 * them up.
 *
 * @param overrides rules to set aside for this act; each needs its right and a comment
 * @param comment why; kept in the event
 * @param choices answers to what was asked before
 * @param dueOn a due date given by hand; null for the rules'
 */
public record Said(
    Set<LendingRule> overrides,
    @Nullable String comment,
    Set<Choice> choices,
    @Nullable LocalDate dueOn) {

  /** A plain scan. */
  public static final Said NOTHING = new Said(Set.of(), null, Set.of(), null);

  public Said {
    overrides = Set.copyOf(overrides);
    choices = Set.copyOf(choices);
  }

  /** An answer to a question. */
  public static Said chose(Choice choice) {
    return new Said(Set.of(), null, Set.of(choice), null);
  }
}
