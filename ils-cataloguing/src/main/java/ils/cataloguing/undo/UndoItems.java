package ils.cataloguing.undo;

import ils.cataloguing.profile.ItemDraft;
import ils.cataloguing.sql.ItemRow;
import ils.cataloguing.sql.Sql;
import ils.core.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what an import did to items. One that anybody has touched since, by lending it, moving
 * it or editing it, has another version and stays.
 */
final class UndoItems {

  private final Connection connection;
  private final long run;
  private final UndoOutcome outcome = new UndoOutcome("import_item", "item_id");
  private final List<@Nullable Object[]> removed = new ArrayList<>();
  private final List<@Nullable Object[]> restored = new ArrayList<>();
  private final List<@Nullable Object[]> moved = new ArrayList<>();

  private record Done(long item, String act, int version, @Nullable String was) {

    boolean isNew() {
      return act.equals("CREATED");
    }
  }

  UndoItems(Connection connection, long run) {
    this.connection = connection;
    this.run = run;
  }

  /**
   * Takes back what was done to the next items.
   *
   * @param named items that a hold names: they are not deleted
   */
  UndoOutcome undo(int most, Set<Long> named) throws SQLException {
    List<Done> rows =
        Sql.list(
            connection,
            "select item_id, act, version, was from import_item"
                + " where run_id = ? and undo_state is null order by item_id limit "
                + most
                + " for update",
            row -> new Done(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4)),
            List.of(run));
    List<Long> ids = rows.stream().map(Done::item).toList();
    Map<Long, ItemRow> there = new HashMap<>();
    ItemRow.withIds(connection, ids).forEach(item -> there.put(item.id(), item));
    Set<Long> away = away(ids);
    for (Done row : rows) {
      boolean used = away.contains(row.item());
      undo(row, there.get(row.item()), used || (row.isNew() && named.contains(row.item())));
    }
    write();
    return outcome;
  }

  /** Items that are not on their shelf; locks the rows, so that nobody lends one meanwhile. */
  private Set<Long> away(List<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return Set.of();
    }
    String sql =
        "select id, state from item where id in (" + Sql.marks(ids.size()) + ") for update";
    Set<Long> away = new HashSet<>();
    Sql.list(
        connection,
        sql,
        row -> row.getString(2).equals("AVAILABLE") || away.add(row.getLong(1)),
        ids);
    return away;
  }

  private void undo(Done row, @Nullable ItemRow item, boolean used) {
    if (item == null) {
      outcome.gone(row.item());
    } else if (used || item.version() != row.version()) {
      outcome.refuse(
          row.item(), item.draft().barcode().value(), "the item has been used or changed since");
    } else {
      takeBack(row, item);
      outcome.done(row.item(), item.bib());
    }
  }

  private void takeBack(Done row, ItemRow item) {
    switch (row.act()) {
      case "CREATED" -> removed.add(Sql.row(item.id()));
      case "CHANGED" -> {
        ItemDraft was = Json.read(Objects.requireNonNull(row.was()), ItemDraft.class);
        restored.add(Sql.joined(ItemRow.values(was), Sql.row(item.id())));
      }
      default -> moved.add(Sql.row(Long.valueOf(Objects.requireNonNull(row.was())), item.id()));
    }
  }

  private void write() throws SQLException {
    Sql.batch(connection, "delete from item where id = ?", removed);
    Sql.batch(
        connection,
        "update item set " + ItemRow.ASSIGNMENTS + ", version = version + 1 where id = ?",
        restored);
    Sql.batch(connection, "update item set bib_id = ?, version = version + 1 where id = ?", moved);
  }
}
