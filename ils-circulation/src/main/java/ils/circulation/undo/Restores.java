package ils.circulation.undo;

import ils.circulation.journal.CellText;
import ils.circulation.journal.KeptAct;
import ils.circulation.journal.KeptRow;
import ils.circulation.journal.KeptTable;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares kept rows with those there are, and puts them back. Names of columns are our own. */
@ApplicationScoped
class Restores {

  @PersistenceContext EntityManager em;

  /** Locks items in the order of their ids: everybody begins with them. */
  void lockItems(Collection<Long> items) {
    if (!items.isEmpty()) {
      String ids = items.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
      em.createNativeQuery("select id from item where id in (" + ids + ") order by id for update")
          .getResultList();
    }
  }

  /** Locks the row, and tells whether it is as the act left it. The database compares. */
  boolean isAsLeft(KeptRow row) {
    List<@Nullable String> values = new ArrayList<>();
    String sql = "select 1 from " + asLeft(row, values) + " for update";
    return !bound(sql, values).getResultList().isEmpty();
  }

  /** Those of the acts that have a row which is not as they left it; nothing is locked. */
  Set<Long> changed(Collection<KeptAct> acts) {
    List<@Nullable String> values = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    Map<Long, Long> left = new HashMap<>();
    for (KeptAct act : acts) {
      for (KeptRow row : act.kept().rows()) {
        rows.add("select " + act.id() + " as act from " + asLeft(row, values));
        left.merge(act.id(), 1L, Long::sum);
      }
    }
    if (!rows.isEmpty()) {
      String sql = "select act from (" + String.join(" union all ", rows) + ") same";
      for (Object act : bound(sql, values).getResultList()) {
        left.merge(Rows.id(act), -1L, Long::sum);
      }
    }
    left.values().removeIf(missing -> missing == 0);
    return left.keySet();
  }

  /** The table, and the condition that the row is as it was left; its values are added. */
  private static String asLeft(KeptRow row, List<@Nullable String> values) {
    int first = values.size() + 1;
    values.addAll(row.key());
    String same =
        row.table().columns().stream()
            .map(
                column -> {
                  values.add(row.after().get(column));
                  return " and " + column + " <=> ?" + values.size();
                })
            .collect(Collectors.joining());
    return row.table().table() + " where " + isKey(row.table(), first) + same;
  }

  /**
   * Puts rows back: those that were added go, the last first; then the copies of holds are let go,
   * for two holds may have changed places; then each gets its columns back.
   */
  void restore(List<KeptRow> rows) {
    rows.reversed().stream().filter(KeptRow::wasAdded).forEach(this::remove);
    List<KeptRow> changed = rows.reversed().stream().filter(row -> !row.wasAdded()).toList();
    changed.stream().filter(row -> row.table() == KeptTable.HOLD).forEach(this::letGo);
    changed.forEach(this::putBack);
    em.clear(); // nothing that was read before is true any more
  }

  /** The ledger keeps its lines, also those of a loan that is not there any more. */
  private void remove(KeptRow row) {
    if (row.table() == KeptTable.LOAN) {
      bound("update account_line set loan_id = null where loan_id = ?1", row.key()).executeUpdate();
    }
    String sql = "delete from " + row.table().table() + " where " + isKey(row.table(), 1);
    bound(sql, row.key()).executeUpdate();
  }

  private void letGo(KeptRow row) {
    bound("update hold set state = 'LATER' where id = ?1", row.key()).executeUpdate();
  }

  private void putBack(KeptRow row) {
    Map<String, @Nullable String> before = Objects.requireNonNull(row.before());
    List<@Nullable String> values = new ArrayList<>(row.key());
    List<String> set = new ArrayList<>();
    for (String column : row.table().columns()) {
      values.add(before.get(column));
      set.add(column + " = ?" + values.size());
    }
    if (row.table().isVersioned()) {
      set.add("version = version + 1");
    }
    String sql =
        "update "
            + row.table().table()
            + " set "
            + String.join(", ", set)
            + " where "
            + isKey(row.table(), 1);
    bound(sql, values).executeUpdate();
  }

  private static String isKey(KeptTable table, int from) {
    List<String> parts = new ArrayList<>();
    for (String column : table.key()) {
      parts.add(column + " = ?" + (from + parts.size()));
    }
    return String.join(" and ", parts);
  }

  private Query bound(String sql, List<@Nullable String> values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, CellText.bound(values.get(i)));
    }
    return query;
  }
}
