package ils.circulation.policy.lending;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person at the desk said beside the scan.
 *
 * @param overrides rules to set aside for this act
 * @param comment why; an override without one is refused (T41)
 * @param rights that the person holds at this place
 * @param choices answers to questions
 * @param dueOn a due date given by hand; null for the rules'
 */
public record StaffWord(
    Set<LendingRule> overrides,
    @Nullable String comment,
    Set<String> rights,
    Set<Choice> choices,
    @Nullable LocalDate dueOn) {

  /** Nothing said: self-service, or a plain scan. */
  public static final StaffWord NONE = new StaffWord(Set.of(), null, Set.of(), Set.of(), null);

  public StaffWord {
    overrides = Set.copyOf(overrides);
    rights = Set.copyOf(rights);
    choices = Set.copyOf(choices);
  }

  boolean hasComment() {
    return comment != null && !comment.isBlank();
  }

  /** Set aside: asked for, with the right and a comment. */
  boolean settles(Reason reason) {
    return switch (reason.gravity()) {
      case NOTE -> true;
      case ASK -> reason.choices().stream().anyMatch(choices::contains);
      case OVERRIDE ->
          overrides.contains(reason.rule())
              && hasComment()
              && rights.contains(reason.rule().overrideRight());
      case REFUSE -> false;
    };
  }
}
