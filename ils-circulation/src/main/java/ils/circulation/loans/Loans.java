package ils.circulation.loans;

import ils.circulation.act.Cells;
import ils.core.db.Rows;
import ils.core.item.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
    return openOf(item, LockModeType.NONE);
  }

  /**
   * The same, with its row locked.
   *
   * <p>Locked at once, and not only when it is written: a fee that refers to it shares the row, and
   * a renewal that waits for it meanwhile would make a deadlock of the two.
   */
  public Optional<Loan> lockOpenOf(long item) {
    return openOf(item, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Loan> openOf(long item, LockModeType lock) {
    return em.createQuery("select l from Loan l where l.openItemId = :item", Loan.class)
        .setParameter("item", item)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** The loan, open or ended, by which the role got the item on that day. */
  Optional<Loan> of(long item, long role, LocalDate lentOn) {
    return em.createQuery(
            "select l from Loan l where l.itemId = :item and l.roleId = :role and l.lentOn = :on",
            Loan.class)
        .setParameter("item", item)
        .setParameter("role", role)
        .setParameter("on", lentOn)
        .getResultStream()
        .findFirst();
  }

  /** By id, with its row locked until the transaction ends. */
  Optional<Loan> lock(long id) {
    return Optional.ofNullable(em.find(Loan.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Those of several ids that there are, with their rows locked in the order of their ids. */
  public List<Loan> lock(Collection<Long> ids) {
    return em.createQuery("select l from Loan l where l.id in :ids order by l.id", Loan.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** What was lent; not locked. */
  Item itemOf(Loan loan) {
    return Objects.requireNonNull(em.find(Item.class, loan.itemId()));
  }

  /** Other loans of the borrower that were lent, due and returned on the same days. */
  List<Loan> deliveredWith(Loan loan, LocalDate returnedOn) {
    return em.createQuery(
            """
            select l from Loan l
            where l.roleId = :role and l.lentOn = :lent and l.dueOn = :due
              and l.returnedOn = :returned and l.id <> :id
            order by l.id""",
            Loan.class)
        .setParameter("role", loan.roleId())
        .setParameter("lent", loan.lentOn())
        .setParameter("due", loan.dueOn())
        .setParameter("returned", returnedOn)
        .setParameter("id", loan.id())
        .getResultList();
  }

  /** A loan whose late fee has stopped: it came back, or was lost, at an instant. */
  record Stopped(long loan, Instant at) {}

  /**
   * A loan and those of its borrower that were lent and due on the same days, as far as their late
   * fees have stopped; but for others that have borne the fee that they share.
   */
  List<Stopped> sharing(Loan loan) {
    var query =
        em.createNativeQuery(
                """
                select l.id, coalesce(x.lost_at, l.returned_at)
                from loan l left join loan_loss x on x.loan_id = l.id and x.ended_at is null
                where l.role_id = ?1 and l.lent_on = ?2 and l.due_on = ?3
                  and (x.id is not null or l.returned_at is not null)
                  and (l.id = ?4 or not exists (select 1 from account_line a
                    where a.loan_id = l.id and a.kind = 'LATE_FEE'
                    and a.once_key like concat('late/', l.lent_on, '/', l.due_on, '/%')))
                order by l.id""")
            .setParameter(1, loan.roleId())
            .setParameter(2, loan.lentOn())
            .setParameter(3, loan.dueOn())
            .setParameter(4, loan.id());
    return Rows.all(query).stream()
        .map(row -> new Stopped(Rows.id(row[0]), Cells.instant(row[1])))
        .toList();
  }

  public Optional<Loan> find(long id) {
    return Optional.ofNullable(em.find(Loan.class, id));
  }

  /** Writes what has changed now, so that a conflict is met inside the use case. */
  public void flush() {
    em.flush();
  }
}
