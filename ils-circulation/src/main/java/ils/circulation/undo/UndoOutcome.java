package ils.circulation.undo;

import ils.circulation.journal.ActKind;
import ils.circulation.policy.undo.UndoRule;
import ils.core.event.Actor;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a wish to undo an act. */
public sealed interface UndoOutcome {

  /** All is as it was before it. */
  record Undone(UndoReceipt receipt) implements UndoOutcome {}

  /**
   * It stands, and nothing has changed.
   *
   * @param later what was done with the same things since; null if there is nothing to name
   */
  record Refused(UndoRule because, @Nullable Later later) implements UndoOutcome {

    /** The message key of the reason. */
    public String key() {
      return "circulation.undo.not." + because.id().toLowerCase(Locale.ROOT);
    }
  }

  /** No such act here, or it was so long ago that it is forgotten. */
  record Unknown() implements UndoOutcome {}

  /** The act that was undone. */
  record UndoReceipt(long act, ActKind kind, Instant doneAt, Instant undoneAt) {}

  /**
   * A later act; never whose things it was about.
   *
   * @param kind the event's, such as {@code LoanOpened}
   * @param by what kind of actor
   */
  record Later(String kind, Instant at, Actor.Kind by) {

    /** The message key of the kind. */
    public String key() {
      return "circulation.event."
          + kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The message key of who it was. */
    public String byKey() {
      return "circulation.undo.by." + by.name().toLowerCase(Locale.ROOT);
    }
  }
}
