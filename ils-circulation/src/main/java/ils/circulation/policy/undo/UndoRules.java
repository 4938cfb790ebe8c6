package ils.circulation.policy.undo;

import java.util.Optional;

/** Rules UN-01 to UN-03: may this act be undone now. */
public final class UndoRules {

  private UndoRules() {}

  /**
   * The reason against it, the gravest first; empty if it may be undone. Only one is given: of an
   * act that is undone nothing else is worth knowing, and one that is too old is not looked into.
   */
  public static Optional<UndoRule> against(UndoFacts facts) {
    if (facts.undoneAt() != null) {
      return Optional.of(UndoRule.UNDONE_ALREADY);
    }
    if (facts.now().isAfter(facts.doneAt().plus(facts.window()))) {
      return Optional.of(UndoRule.TOO_LATE_TO_UNDO);
    }
    return facts.actedOnSince() ? Optional.of(UndoRule.ACTED_ON_SINCE) : Optional.empty();
  }
}
