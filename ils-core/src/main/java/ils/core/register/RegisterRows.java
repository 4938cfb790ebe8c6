package ils.core.register;

import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the register's tables, which have no entities because nothing lives in them. */
@ApplicationScoped
class RegisterRows {

  @PersistenceContext EntityManager em;

  /** Rows of two columns or more. */
  List<Object[]> all(String sql, @Nullable Object... values) {
    return Rows.all(query(sql, values));
  }

  /** The first row of two columns or more. */
  Optional<Object[]> first(String sql, @Nullable Object... values) {
    return Rows.first(query(sql, values));
  }

  /** The first row's only column. */
  <T> Optional<T> cell(Class<T> type, String sql, @Nullable Object... values) {
    return Rows.cell(query(sql, values), type);
  }

  /** All texts of a single column. */
  Set<String> texts(String sql, @Nullable Object... values) {
    Set<String> texts = new HashSet<>();
    for (Object row : query(sql, values).getResultList()) {
      texts.add((String) row);
    }
    return texts;
  }

  void change(String sql, @Nullable Object... values) {
    query(sql, values).executeUpdate();
  }

  private Query query(String sql, @Nullable Object... values) {
    Query query = em.createNativeQuery(sql);
    List<@Nullable Object> all = Arrays.asList(values);
    for (int k = 0; k < all.size(); k++) {
      query.setParameter(k + 1, all.get(k));
    }
    return query;
  }
}
