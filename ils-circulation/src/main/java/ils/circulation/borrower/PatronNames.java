package ils.circulation.borrower;

import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Names of people, for screens; never for logs or events. */
@ApplicationScoped
public class PatronNames {

  @PersistenceContext EntityManager em;

  public String of(long person) {
    var query =
        em.createNativeQuery(
                "select concat(given_name, ' ', family_name) from person where id = ?1")
            .setParameter(1, person);
    return Rows.cell(query, String.class).orElse("");
  }
}
