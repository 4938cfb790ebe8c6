package ils.circulation.undo;

import ils.circulation.act.Place;
import ils.circulation.fees.ReverseLines;
import ils.circulation.journal.Acts;
import ils.circulation.journal.KeptAct;
import ils.circulation.policy.undo.UndoRules;
import ils.circulation.undo.UndoOutcome.Later;
import ils.circulation.undo.UndoOutcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands against undoing each of a list of acts. Nothing is locked: this is for showing, and
 * somebody may be quicker; {@link UndoAct} looks again.
 */
@ApplicationScoped
class JudgeActs {

  @Inject Acts acts;
  @Inject Restores rows;
  @Inject LaterEvents log;
  @Inject ReverseLines ledger;
  @Inject UndoWindow window;

  /** By act; those that may be undone are not among them. A handful of statements for them all. */
  Map<Long, Refused> against(Place place, Collection<Long> ids) {
    List<KeptAct> kept = acts.read(ids);
    Set<Long> changed = rows.changed(kept);
    Map<Long, Later> later = later(kept);
    Map<Long, Refused> against = new HashMap<>();
    for (KeptAct act : kept) {
      boolean acted =
          changed.contains(act.id())
              || later.containsKey(act.id())
              || ledger.seemMovedSince(Since.posting(act));
      UndoRules.against(window.facts(place, act, acted))
          .map(rule -> new Refused(rule, acted ? later.get(act.id()) : null))
          .ifPresent(refused -> against.put(act.id(), refused));
    }
    return against;
  }

  /** The first thing that happened to items of each act since. */
  private Map<Long, Later> later(List<KeptAct> kept) {
    List<LaterEvents.Told> told =
        log.of(kept.stream().flatMap(act -> act.kept().events().stream()).toList());
    Map<Long, Set<Long>> items = new HashMap<>();
    Set<Long> all = new TreeSet<>();
    for (KeptAct act : kept) {
      Set<Long> own = Since.items(act, of(act, told));
      items.put(act.id(), own);
      all.addAll(own);
    }
    long first = kept.stream().mapToLong(Since::last).min().orElse(0);
    List<LaterEvents.OfItem> since = log.ofItems(all, first);
    Map<Long, Later> later = new HashMap<>();
    for (KeptAct act : kept) {
      first(act, items.getOrDefault(act.id(), Set.of()), since)
          .ifPresent(found -> later.put(act.id(), found));
    }
    return later;
  }

  private static List<LaterEvents.Told> of(KeptAct act, List<LaterEvents.Told> told) {
    return told.stream().filter(event -> act.kept().events().contains(event.id())).toList();
  }

  private static Optional<Later> first(
      KeptAct act, Set<Long> items, List<LaterEvents.OfItem> since) {
    return since.stream()
        .filter(event -> event.id() > Since.last(act) && items.contains(event.item()))
        .map(LaterEvents.OfItem::later)
        .findFirst();
  }
}
