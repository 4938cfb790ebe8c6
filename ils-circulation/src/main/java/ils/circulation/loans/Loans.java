package ils.circulation.loans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The loans on record. */
@ApplicationScoped
public class Loans {

  @PersistenceContext EntityManager em;

  void add(Loan loan) {
    em.persist(loan);
    em.flush(); // so that a second open loan for the item fails here, not at commit
  }

  /** The open loan of an item; there is at most one. */
  public Optional<Loan> openOf(long item) {
    return em.createQuery("select l from Loan l where l.openItemId = :item", Loan.class)
        .setParameter("item", item)
        .getResultStream()
        .findFirst();
  }

  /** By id, with its row locked until the transaction ends. */
  Optional<Loan> lock(long id) {
    return Optional.ofNullable(em.find(Loan.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<Loan> find(long id) {
    return Optional.ofNullable(em.find(Loan.class, id));
  }

  /** Writes what has changed now, so that a conflict is met inside the use case. */
  void flush() {
    em.flush();
  }
}
