package ils.cataloguing.imports;

import ils.cataloguing.profile.ItemDraft;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.item.Audience;
import ils.core.item.Barcode;
import ils.core.item.ItemState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private record Key(long municipality, Barcode barcode) {}

  private record Existing(long id, long bib, ItemDraft draft) {}

  ItemWriter(Connection connection, Ids ids, Instant now) {
    this.connection = connection;
    this.ids = ids;
    this.now = Utc.of(now);
  }

  void write(ChunkOutcome outcome, String tag) throws SQLException {
    Map<Key, Existing> existing = existing(outcome.withItems());
    for (StoredRecord stored : outcome.withItems()) {
      for (ItemDraft draft : stored.record().items().drafts()) {
        Key key = new Key(draft.municipality(), draft.barcode());
        Existing before = existing.get(key);
        if (before != null && before.bib() != stored.bib()) {
          outcome.refuseItem(
              stored, tag, draft.barcode() + ": the barcode stands on an item of another record");
          continue;
        }
        existing.put(key, write(stored.bib(), draft, before, outcome));
      }
      if (!stored.record().items().refusals().isEmpty()) {
        outcome.bibsWithRefusals.add(stored.bib());
        outcome.itemsRefused += stored.record().items().refusals().size();
      }
    }
    flush();
  }

  private Existing write(
      long bib, ItemDraft draft, @Nullable Existing before, ChunkOutcome outcome) {
    if (before == null) {
      long id = ids.next();
      inserts.add(insert(id, bib, draft));
      outcome.itemsCreated++;
      outcome.touchedBibs.add(bib);
      return new Existing(id, bib, draft);
    }
    if (!before.draft().equals(draft)) {
      updates.add(update(before.id(), draft));
      outcome.itemsChanged++;
      outcome.touchedBibs.add(bib);
    }
    return new Existing(before.id(), bib, draft);
  }

  private @Nullable Object[] insert(long id, long bib, ItemDraft draft) {
    return new @Nullable Object[] {
      id,
      bib,
      draft.municipality(),
      draft.barcode().value(),
      draft.homeNode(),
      draft.homeNode(),
      draft.location(),
      draft.callNumber(),
      draft.materialGroup(),
      draft.loanKind(),
      draft.audience().name(),
      draft.audienceNode(),
      draft.priceMinor(),
      draft.note(),
      ItemState.AVAILABLE.name(),
      now,
      now,
      now
    };
  }

  private static @Nullable Object[] update(long id, ItemDraft draft) {
    return new @Nullable Object[] {
      draft.homeNode(),
      draft.location(),
      draft.callNumber(),
      draft.materialGroup(),
      draft.loanKind(),
      draft.audience().name(),
      draft.audienceNode(),
      draft.priceMinor(),
      draft.note(),
      id
    };
  }

  private void flush() throws SQLException {
    Sql.batch(
        connection,
        """
        insert into item (id, bib_id, municipality_id, barcode, home_node_id, place_node_id,
          location, call_number, material_group, loan_kind, audience, audience_node_id,
          price_minor, note, state, state_since, first_available_at, created_at)
        values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)""",
        inserts);
    Sql.batch(
        connection,
        """
        update item set home_node_id = ?, location = ?, call_number = ?, material_group = ?,
          loan_kind = ?, audience = ?, audience_node_id = ?, price_minor = ?, note = ?,
          version = version + 1 where id = ?""",
        updates);
  }

  private Map<Key, Existing> existing(List<StoredRecord> records) throws SQLException {
    List<String> barcodes =
        records.stream()
            .flatMap(stored -> stored.record().items().drafts().stream())
            .map(draft -> draft.barcode().value())
            .distinct()
            .toList();
    Map<Key, Existing> existing = new HashMap<>();
    if (!barcodes.isEmpty()) {
      String sql =
          "select id, bib_id, municipality_id, barcode, home_node_id, location, call_number,"
              + " material_group, loan_kind, audience, audience_node_id, price_minor, note"
              + " from item where barcode in ("
              + Sql.marks(barcodes.size())
              + ")";
      for (Existing item : Sql.list(connection, sql, ItemWriter::read, barcodes)) {
        existing.put(new Key(item.draft().municipality(), item.draft().barcode()), item);
      }
    }
    return existing;
  }

  private static Existing read(ResultSet row) throws SQLException {
    ItemDraft draft =
        new ItemDraft(
            new Barcode(row.getString("barcode")),
            row.getLong("municipality_id"),
            row.getLong("home_node_id"),
            row.getString("location"),
            row.getString("call_number"),
            row.getString("material_group"),
            row.getString("loan_kind"),
            Audience.valueOf(row.getString("audience")),
            row.getObject("audience_node_id", Long.class),
            row.getObject("price_minor", Long.class),
            row.getString("note"));
    return new Existing(row.getLong("id"), row.getLong("bib_id"), draft);
  }
}
