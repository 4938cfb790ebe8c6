package ils.circulation.check;

import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Counts differences in the database. */
@ApplicationScoped
class DifferenceReader {

  @PersistenceContext EntityManager em;

  /** How many there are, and the id of one of them. */
  FoundDifference read(Difference difference) {
    var query =
        em.createNativeQuery(
            "select count(*), coalesce(min(id), 0) from (" + difference.ids() + ") found");
    Object[] row = Rows.first(query).orElseThrow();
    return new FoundDifference(difference, Rows.id(row[0]), Rows.id(row[1]));
  }
}
