package ils.opac.fbs.loans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A patron's loans by number, returned ones too. */
@ApplicationScoped
public class OwnLoans {

  @PersistenceContext EntityManager em;

  /** Those of these loans that are the person's, by number. */
  Map<Long, OwnLoan> find(long person, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            """
            select new ils.opac.fbs.loans.OwnLoan(
              l.id, l.bibId, i.barcode, i.materialGroup, l.lentAt, l.lentNode, l.dueOn)
            from Loan l, Item i
            where i.id = l.itemId and l.personId = :person and l.id in :ids""",
            OwnLoan.class)
        .setParameter("person", person)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(OwnLoan::id, Function.identity()));
  }
}
