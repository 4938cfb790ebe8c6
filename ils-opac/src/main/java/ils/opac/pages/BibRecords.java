package ils.opac.pages;

import ils.core.bib.Projection;
import ils.core.db.Rows;
import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Bibliographic records as the database has them. */
@ApplicationScoped
class BibRecords {

  @PersistenceContext EntityManager em;

  /**
   * A record in use.
   *
   * @param suppressed whether it is for staff alone
   */
  record BibRecord(long id, Projection projection, boolean suppressed) {}

  /** The record, unless it is closed. */
  Optional<BibRecord> find(long id) {
    var query =
        em.createNativeQuery(
                "select projection, suppressed from bib where id = ?1 and closed_at is null")
            .setParameter(1, id);
    return Rows.first(query)
        .map(
            cells ->
                new BibRecord(
                    id, Json.read((String) cells[0], Projection.class), isTrue(cells[1])));
  }

  private static boolean isTrue(Object cell) {
    return cell instanceof Boolean yes ? yes : ((Number) cell).intValue() != 0;
  }
}
