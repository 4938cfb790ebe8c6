package ils.cataloguing.intake;

import ils.cataloguing.profile.ItemDraft;
import ils.cataloguing.sql.ItemRow;
import ils.cataloguing.sql.Sql;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.item.Barcode;
import ils.core.item.ItemState;
import ils.core.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the items of a chunk's records. A new item is available at home; of one that is there,
 * what describes it is set, and never its state or place, which are circulation's. Items that a
 * record no longer tells of stay.
 */
final class ItemWriter {

  private final Connection connection;
  private final Ids ids;
  private final LocalDateTime now;
  private final List<@Nullable Object[]> inserts = new ArrayList<>();
  private final List<@Nullable Object[]> updates = new ArrayList<>();
  private final List<@Nullable Object[]> moves = new ArrayList<>();
  private final List<Trace> traces = new ArrayList<>();

  /**
   * What is done to an item.
   *
   * @param act {@code CREATED}, {@code CHANGED} or {@code MOVED}
   * @param version of the item afterwards
   * @param was the item before as JSON, for a move the record it was on; null for a new one
   */
  record Trace(long item, long bib, String act, int version, @Nullable String was) {}

  private record Key(long municipality, Barcode barcode) {}

  ItemWriter(Connection connection, Ids ids, Instant now) {
    this.connection = connection;
    this.ids = ids;
    this.now = Utc.of(now);
  }

  /** Decides what becomes of the items, and counts it. */
  void plan(ChunkOutcome outcome, String tag) throws SQLException {
    planMoves(outcome.merged);
    Map<Key, ItemRow> existing = existing(outcome.withItems());
    for (StoredRecord stored : outcome.withItems()) {
      for (ItemDraft draft : stored.record().items().drafts()) {
        Key key = new Key(draft.municipality(), draft.barcode());
        ItemRow before = existing.get(key);
        if (before != null && on(before, outcome.merged) != stored.bib()) {
          outcome.refuseItem(
              stored, tag, draft.barcode() + ": the barcode stands on an item of another record");
        } else {
          existing.put(key, plan(stored.bib(), draft, before, outcome));
        }
      }
      if (!stored.record().items().refusals().isEmpty()) {
        outcome.bibsWithRefusals.add(stored.bib());
        outcome.itemsRefused += stored.record().items().refusals().size();
      }
    }
  }

  private static long on(ItemRow item, Map<Long, Long> merged) {
    return merged.getOrDefault(item.bib(), item.bib());
  }

  private ItemRow plan(long bib, ItemDraft draft, @Nullable ItemRow before, ChunkOutcome outcome) {
    if (before == null) {
      ItemRow made = new ItemRow(ids.next(), bib, 0, draft);
      inserts.add(
          Sql.joined(
              Sql.row(made.id(), bib, draft.municipality(), draft.barcode().value()),
              ItemRow.values(draft),
              Sql.row(draft.homeNode(), ItemState.AVAILABLE.name(), now, now, now)));
      traces.add(new Trace(made.id(), bib, "CREATED", 0, null));
      outcome.itemsCreated++;
      outcome.touchedBibs.add(bib);
      return made;
    }
    if (before.draft().equals(draft)) {
      return before;
    }
    updates.add(Sql.joined(ItemRow.values(draft), Sql.row(before.id())));
    String was = Json.write(before.draft());
    traces.add(new Trace(before.id(), bib, "CHANGED", before.version() + 1, was));
    outcome.itemsChanged++;
    outcome.touchedBibs.add(bib);
    return new ItemRow(before.id(), bib, before.version() + 1, draft);
  }

  /** Items of a record that is gone into another one follow it. */
  private void planMoves(Map<Long, Long> merged) throws SQLException {
    for (ItemRow item : ItemRow.onBibs(connection, merged.keySet())) {
      long to = on(item, merged);
      moves.add(Sql.row(to, item.id()));
      String was = Long.toString(item.bib());
      traces.add(new Trace(item.id(), to, "MOVED", item.version() + 1, was));
    }
  }

  void write() throws SQLException {
    Sql.batch(connection, "update item set bib_id = ?, version = version + 1 where id = ?", moves);
    Sql.batch(
        connection,
        "insert into item (id, bib_id, municipality_id, barcode, "
            + ItemRow.DESCRIPTION
            + ", place_node_id, state, state_since, first_available_at, created_at) values ("
            + Sql.marks(4 + ItemRow.COUNT + 5)
            + ")",
        inserts);
    Sql.batch(
        connection,
        "update item set " + ItemRow.ASSIGNMENTS + ", version = version + 1 where id = ?",
        updates);
  }

  List<Trace> traces() {
    return traces;
  }

  private Map<Key, ItemRow> existing(List<StoredRecord> records) throws SQLException {
    List<String> barcodes =
        records.stream()
            .flatMap(stored -> stored.record().items().drafts().stream())
            .map(draft -> draft.barcode().value())
            .distinct()
            .toList();
    Map<Key, ItemRow> existing = new HashMap<>();
    for (ItemRow item : ItemRow.withBarcodes(connection, Set.copyOf(barcodes))) {
      existing.put(new Key(item.draft().municipality(), item.draft().barcode()), item);
    }
    return existing;
  }
}
