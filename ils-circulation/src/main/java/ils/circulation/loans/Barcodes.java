package ils.circulation.loans;

import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Barcodes of items that are not read whole. */
@ApplicationScoped
class Barcodes {

  @PersistenceContext EntityManager em;

  String of(long item) {
    var query =
        em.createNativeQuery("select barcode from item where id = ?1").setParameter(1, item);
    return Rows.cell(query, String.class).orElse("");
  }
}
