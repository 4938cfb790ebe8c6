package ils.circulation.journal;

import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the journal of what SQL does to kept tables. Without an act on its way, nothing is done and
 * no statement is sent.
 */
@ApplicationScoped
public class KeptRows {

  @PersistenceContext EntityManager em;

  /** A row was inserted. */
  public void added(KeptTable table, long id) {
    ActJournal journal = ActJournal.current();
    if (journal != null) {
      journal.bySql(RowKey.of(table, id), null);
    }
  }

  /**
   * Rows are about to be updated: those of this condition, whose parameters begin at {@code ?1}.
   */
  public void changing(KeptTable table, String condition, Object... parameters) {
    ActJournal journal = ActJournal.current();
    if (journal != null) {
      read(table, condition, parameters).forEach(journal::bySql);
    }
  }

  /** The row of this key is about to be updated, or inserted if there is none. */
  public void changingOrAdding(KeptTable table, Object... key) {
    ActJournal journal = ActJournal.current();
    if (journal != null) {
      RowKey row = RowKey.of(table, key);
      journal.bySql(row, read(table, isKey(table, 1), key).get(row));
    }
  }

  /** A line was added to the ledger. */
  public void line(long id) {
    ActJournal journal = ActJournal.current();
    if (journal != null) {
      journal.line(id);
    }
  }

  /** A share was added to the ledger. */
  public void share(long id) {
    ActJournal journal = ActJournal.current();
    if (journal != null) {
      journal.share(id);
    }
  }

  /** Writes changed entities, and reads what SQL has changed, one statement for each table. */
  void complete(ActJournal journal) {
    em.flush();
    Map<KeptTable, List<RowKey>> unread =
        journal.unread().stream().collect(Collectors.groupingBy(RowKey::table));
    unread.forEach(
        (table, keys) -> {
          String condition =
              IntStream.range(0, keys.size())
                  .mapToObj(i -> "(" + isKey(table, 1 + i * table.key().size()) + ")")
                  .collect(Collectors.joining(" or "));
          Object[] parameters =
              keys.stream().flatMap(key -> key.key().stream()).map(CellText::bound).toArray();
          read(table, condition, parameters).forEach(journal::after);
        });
  }

  private Map<RowKey, Map<String, @Nullable String>> read(
      KeptTable table, String condition, Object... parameters) {
    List<String> wanted = new ArrayList<>(table.key());
    wanted.addAll(table.columns());
    Query query =
        em.createNativeQuery(
            "select "
                + String.join(", ", wanted)
                + " from "
                + table.table()
                + " where "
                + condition);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    Map<RowKey, Map<String, @Nullable String>> found = new LinkedHashMap<>();
    for (Object[] row : Rows.all(query)) {
      int keys = table.key().size();
      Map<String, @Nullable String> image = new LinkedHashMap<>();
      for (int i = keys; i < row.length; i++) {
        image.put(wanted.get(i), CellText.of(row[i]));
      }
      found.put(RowKey.of(table, Arrays.copyOf(row, keys)), image);
    }
    return found;
  }

  /** A condition for the primary key, its parameters numbered from here. */
  private static String isKey(KeptTable table, int from) {
    return IntStream.range(0, table.key().size())
        .mapToObj(i -> table.key().get(i) + " = ?" + (from + i))
        .collect(Collectors.joining(" and "));
  }
}
