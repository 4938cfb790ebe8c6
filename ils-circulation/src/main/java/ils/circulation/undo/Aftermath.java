package ils.circulation.undo;

import ils.circulation.act.Place;
import ils.circulation.blocks.AutomaticBlocks;
import ils.circulation.journal.KeptAct;
import ils.circulation.journal.KeptTable;
import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.core.event.About;
import ils.core.event.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows once rows and ledger are as they were before an act. */
@ApplicationScoped
class Aftermath {

  /** No act takes longer from its last event to its end. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Inject EventLog events;
  @Inject LaterEvents log;
  @Inject Targeting targeting;
  @Inject AutomaticBlocks blocks;
  @Inject LoanRoles roles;
  @Inject @Any Instance<UndoWatcher> watchers;

  /** Logs the undo, takes back what was prepared, and brings the rest in step with it. */
  void settle(Place place, KeptAct act) {
    List<LaterEvents.Told> told = log.of(act.kept().events());
    told.forEach(event -> log(place, act, event));
    if (told.isEmpty()) {
      events.add(
          place.occasion(),
          new ActUndone(act.id(), act.kind(), ""),
          new About(act.person(), act.bib(), act.item(), act.id()));
    }
    watchers.forEach(
        watcher ->
            watcher.undone(
                place, told.stream().map(LaterEvents.Told::id).collect(Collectors.toSet())));
    serveLaterHolds(place, act, told);
    settleBlocks(place, act);
  }

  private void log(Place place, KeptAct act, LaterEvents.Told event) {
    var undone = new ActUndone(act.id(), act.kind(), event.kind());
    events.addUndoing(event.id(), place.occasion(), undone, event.about());
  }

  /** A copy that is free again may serve who has begun to wait since: nobody had to wait before. */
  private void serveLaterHolds(Place place, KeptAct act, List<LaterEvents.Told> told) {
    if (log.holdsWaitAfter(Since.last(act), act.at().minus(LONGEST))) {
      Since.items(act, told).forEach(item -> targeting.findHold(item, Scene.of(place)));
    }
  }

  /** A later loss may have set a block because of this one. */
  private void settleBlocks(Place place, KeptAct act) {
    Set<Long> loans =
        act.kept().rows().stream()
            .filter(row -> row.table() == KeptTable.LOAN)
            .map(row -> Long.valueOf(row.key().getFirst()))
            .collect(Collectors.toSet());
    boolean lost = act.kept().rows().stream().anyMatch(row -> row.table() == KeptTable.LOSS);
    if (lost) {
      roles.of(loans).forEach(role -> blocks.settle(place, role));
    }
  }
}
