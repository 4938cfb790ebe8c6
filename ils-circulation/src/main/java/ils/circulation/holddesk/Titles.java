package ils.circulation.holddesk;

import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Titles of records, for the form that places a hold. */
@ApplicationScoped
class Titles {

  @PersistenceContext EntityManager em;

  Optional<HoldDraft.Title> find(long bib) {
    var query =
        em.createNativeQuery("select id, title, author from bib where id = ?1")
            .setParameter(1, bib);
    return Rows.first(query)
        .map(row -> new HoldDraft.Title(Rows.id(row[0]), String.valueOf(row[1]), (String) row[2]));
  }
}
