package ils.core.db;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a native query, with types where JPA has none. */
public final class Rows {

  private Rows() {}

  /** Rows of two columns or more. */
  public static List<Object[]> all(Query query) {
    var rows = new ArrayList<Object[]>();
    for (Object row : query.getResultList()) {
      rows.add((Object[]) row);
    }
    return rows;
  }

  /**
   * The first row of two columns or more, of a query that finds few: it is not limited here, for
   * the driver would put {@code SET STATEMENT SQL_SELECT_LIMIT} before each, look-ups by key too.
   */
  public static Optional<Object[]> first(Query query) {
    return all(query).stream().findFirst();
  }

  /**
   * The first row of a query with a single column, of one that finds few; empty also where the cell
   * is null.
   */
  public static <T> Optional<T> cell(Query query, Class<T> type) {
    for (Object cell : query.getResultList()) {
      return Optional.ofNullable(cell).map(type::cast);
    }
    return Optional.empty();
  }

  /** The rows of a query with a single column of ids. */
  public static List<Long> ids(Query query) {
    var ids = new ArrayList<Long>();
    for (Object cell : query.getResultList()) {
      ids.add(id(cell));
    }
    return ids;
  }

  /** A cell that holds an id. */
  public static long id(Object cell) {
    return ((Number) cell).longValue();
  }
}
