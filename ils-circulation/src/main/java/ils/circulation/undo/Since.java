package ils.circulation.undo;

import ils.circulation.fees.ReverseLines;
import ils.circulation.journal.KeptAct;
import ils.circulation.journal.KeptRow;
import ils.circulation.journal.KeptTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Locks what an act touched and looks for what was done with it since. */
@ApplicationScoped
class Since {

  @Inject Restores rows;
  @Inject LaterEvents log;
  @Inject ReverseLines ledger;

  /**
   * What was found.
   *
   * @param acted whether the act may not be undone for it
   * @param later the first of it, if the log names one
   */
  record Found(boolean acted, UndoOutcome.@Nullable Later later) {}

  static ReverseLines.Posting posting(KeptAct act) {
    return new ReverseLines.Posting(act.kept().lines(), act.kept().shares());
  }

  /** Locks in the order of the desk: items, accounts, the rest. */
  Found look(KeptAct act) {
    List<LaterEvents.Told> told = log.of(act.kept().events());
    Set<Long> items = items(act, told);
    long last = last(act);
    rows.lockItems(items);
    boolean moved = ledger.haveMovedSince(posting(act));
    boolean asLeft = act.kept().rows().stream().allMatch(rows::isAsLeft);
    var toItems = log.toItems(items, last);
    if (asLeft && !moved && toItems.isEmpty()) {
      return new Found(false, null);
    }
    var later = toItems.or(() -> log.toPersons(persons(told), last));
    return new Found(true, later.orElse(null));
  }

  /** The act's last event; later ones have greater ids. */
  static long last(KeptAct act) {
    return act.kept().events().stream().mapToLong(Long::longValue).max().orElse(act.id());
  }

  /** Those it was about, and those that holds had or got by it. */
  static Set<Long> items(KeptAct act, List<LaterEvents.Told> told) {
    Set<Long> items = new TreeSet<>();
    told.stream().map(event -> event.about().itemId()).filter(Objects::nonNull).forEach(items::add);
    for (KeptRow row : act.kept().rows()) {
      if (row.table() == KeptTable.ITEM) {
        items.add(Long.valueOf(row.key().getFirst()));
      } else if (row.table() == KeptTable.HOLD) {
        copies(row).forEach(items::add);
      }
    }
    return items;
  }

  private static Stream<Long> copies(KeptRow row) {
    String before = row.before() == null ? null : row.before().get("item_id");
    return Stream.of(before, row.after().get("item_id"))
        .filter(Objects::nonNull)
        .map(Long::valueOf);
  }

  private static Collection<Long> persons(List<LaterEvents.Told> told) {
    return told.stream()
        .map(event -> event.about().personId())
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
