package ils.circulation.undo;

import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who has loans, by role. */
@ApplicationScoped
class LoanRoles {

  @PersistenceContext EntityManager em;

  /** The roles of these loans; anonymous ones have none. */
  Set<Long> of(Collection<Long> loans) {
    Set<Long> roles = new TreeSet<>();
    if (!loans.isEmpty()) {
      String ids = loans.stream().map(String::valueOf).collect(Collectors.joining(","));
      var query =
          em.createNativeQuery(
              "select distinct role_id from loan where role_id is not null and id in ("
                  + ids
                  + ")");
      for (Object role : query.getResultList()) {
        roles.add(Rows.id(role));
      }
    }
    return roles;
  }
}
