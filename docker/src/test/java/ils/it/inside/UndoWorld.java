package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.journal.ActRow;
import ils.circulation.undo.LatestActs;
import ils.circulation.undo.ListedAct;
import ils.circulation.undo.UndoAct;
import ils.circulation.undo.UndoOutcome;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Undoing at the desks of {@link HoldWorld}. */
@ApplicationScoped
public class UndoWorld {

  @Inject HoldWorld holds;
  @Inject LendingWorld lending;
  @Inject LatestActs latestActs;
  @Inject UndoAct undoAct;
  @Inject Ids ids;

  void open() {
    holds.open();
  }

  /** The main library; tests of a run come one after the other, so its latest act is theirs. */
  Occasion desk(@Nullable String request) {
    return new Occasion(Actor.OPERATOR, Channel.DESK, lending.main(), request);
  }

  ActRow latest() {
    return latestActs.at(desk(null), null, 1).getFirst().act();
  }

  /** Undoes it, if it can be undone; the list at the desk must have said the same of it before. */
  UndoOutcome undo(long act) {
    Optional<ListedAct> shown =
        latestActs.at(desk(null), null, 50).stream()
            .filter(listed -> listed.act().id() == act && listed.act().undoneAt() == null)
            .findFirst();
    UndoOutcome outcome = undoBesideOthers(act);
    shown.ifPresent(
        listed ->
            assertThat(listed.against() == null)
                .as("whether the list offers to undo " + listed.act() + ", and " + outcome)
                .isEqualTo(outcome instanceof UndoOutcome.Undone));
    return outcome;
  }

  /** The same while others act: what a list said before may be over by now. */
  UndoOutcome undoBesideOthers(long act) {
    return undoAct.undo(desk(null), act);
  }

  UndoOutcome undoLatest() {
    return undo(latest().id());
  }

  long now() {
    return ids.next();
  }
}
