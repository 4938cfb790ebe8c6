package ils.it.inside;

import ils.circulation.journal.ActRow;
import ils.circulation.undo.LatestActs;
import ils.circulation.undo.UndoAct;
import ils.circulation.undo.UndoOutcome;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    return latestActs.at(desk(null), 1).getFirst();
  }

  UndoOutcome undo(long act) {
    return undoAct.undo(desk(null), act);
  }

  UndoOutcome undoLatest() {
    return undo(latest().id());
  }

  long now() {
    return ids.next();
  }
}
