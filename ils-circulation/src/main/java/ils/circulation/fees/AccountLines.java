package ils.circulation.fees;

import ils.circulation.account.LineRow;
import ils.circulation.act.Place;
import ils.circulation.journal.KeptRows;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The lines of the ledger: added and never changed. */
@ApplicationScoped
public class AccountLines {

  private static final int LATEST = 100;

  @PersistenceContext EntityManager em;
  @Inject KeptRows kept;

  /**
   * Locks an account until the transaction ends, so that two desks come one after the other, and
   * gives the person's id.
   *
   * @return empty if the municipality has no such borrower role
   */
  Optional<Long> lock(long role, long municipality) {
    var query =
        em.createNativeQuery(
                """
                select r.person_id from borrower_role r
                where r.id = ?1 and r.municipality_id = ?2 for update""")
            .setParameter(1, role)
            .setParameter(2, municipality);
    return Rows.cell(query, Number.class).map(Number::longValue);
  }

  /**
   * Adds a line and locks the account in the same statement.
   *
   * @return false if its once-key is on the account already; then nothing is written
   * @throws IllegalStateException if it was not written for another reason, such as no such role
   */
  boolean add(Line line, Place place) {
    if (insert(line, place) == 1) {
      kept.line(line.id());
      return true;
    }
    String once = line.once();
    if (once == null || under(line.role(), once).isEmpty()) {
      throw new IllegalStateException("a line of " + line.kind() + " was not written");
    }
    return false;
  }

  /** IGNORE is for the once-key alone; {@link #add} finds out about anything else. */
  private int insert(Line line, Place place) {
    return em.createNativeQuery(
            """
            insert ignore into account_line (id, municipality_id, person_id, role_id, loan_id,
              corrects_id, kind, amount_minor, calculation, once_key, node_id, owner_node_id,
              method, reason, posted_at, posted_by, reckoning)
            select ?1, r.municipality_id, r.person_id, r.id, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
              ?12, ?13, ?14, ?15, ?16
            from borrower_role r where r.id = ?2 and r.municipality_id = ?3 for update""")
        .setParameter(1, line.id())
        .setParameter(2, line.role())
        .setParameter(3, place.municipality())
        .setParameter(4, line.loan())
        .setParameter(5, line.corrects())
        .setParameter(6, line.kind().name())
        .setParameter(7, line.amount().minorUnits())
        .setParameter(8, KeptReckoning.words(line.reckoning()))
        .setParameter(9, line.once())
        .setParameter(10, line.node())
        .setParameter(11, line.owner())
        .setParameter(12, line.method() == null ? null : line.method().name())
        .setParameter(13, line.reason())
        .setParameter(14, Utc.of(place.now()))
        .setParameter(15, place.occasion().actor().id())
        .setParameter(16, KeptReckoning.json(line.reckoning()))
        .executeUpdate();
  }

  /** What a role owes; below zero for a credit. The sum of its lines. */
  public Amount balance(long role) {
    Object sum =
        em.createNativeQuery(
                "select coalesce(sum(amount_minor), 0) from account_line where role_id = ?1")
            .setParameter(1, role)
            .getSingleResult();
    return new Amount(((Number) sum).longValue());
  }

  /** Whether the municipality has such a borrower role. */
  public boolean isIn(long role, long municipality) {
    var query =
        em.createNativeQuery("select id from borrower_role where id = ?1 and municipality_id = ?2")
            .setParameter(1, role)
            .setParameter(2, municipality);
    return Rows.cell(query, Number.class).isPresent();
  }

  /** The latest lines, newest first. */
  public List<LineRow> latest(long role) {
    var query =
        em.createNativeQuery(
                """
                select id, posted_at, kind, amount_minor, node_id, calculation, method, reason,
                  reckoning
                from account_line where role_id = ?1 order by posted_at desc, id desc""")
            .setParameter(1, role)
            .setMaxResults(LATEST);
    return Rows.all(query).stream().map(AccountLines::row).toList();
  }

  private static LineRow row(Object[] row) {
    return new LineRow(
        Rows.id(row[0]),
        Objects.requireNonNull(Utc.from(row[1])),
        LineKind.valueOf((String) row[2]),
        new Amount(Rows.id(row[3])),
        Rows.id(row[4]),
        KeptReckoning.read(row[5], row[8]),
        row[6] == null ? null : Method.valueOf((String) row[6]),
        (String) row[7]);
  }

  /** The debt that stands under a once-key or under one that followed it; empty for none. */
  public Optional<Long> standingUnder(long role, String once) {
    return under(role, freeKey(role, once));
  }

  private Optional<Long> under(long role, String once) {
    var query =
        em.createNativeQuery("select id from account_line where role_id = ?1 and once_key = ?2")
            .setParameter(1, role)
            .setParameter(2, once);
    return Rows.cell(query, Number.class).map(Number::longValue);
  }

  /** The once-key itself, or the one that follows after its debt was voided. */
  String freeKey(long role, String once) {
    String key = once;
    Optional<Long> voided = voidedUnder(role, key);
    while (voided.isPresent()) {
      key = once + "/" + voided.get();
      voided = voidedUnder(role, key);
    }
    return key;
  }

  private Optional<Long> voidedUnder(long role, String once) {
    var query =
        em.createNativeQuery(
                """
                select d.id from account_line d
                where d.role_id = ?1 and d.once_key = ?2 and exists (
                  select 1 from account_line v
                  where v.corrects_id = d.id and v.kind in ('VOID', 'REVERSAL') and not exists (
                    select 1 from account_line r
                    where r.corrects_id = v.id and r.kind = 'REVERSAL'))""")
            .setParameter(1, role)
            .setParameter(2, once);
    return Rows.cell(query, Number.class).map(Number::longValue);
  }

  /** The account that a line is on. */
  Optional<Long> roleOf(long line) {
    var query = em.createNativeQuery("select role_id from account_line where id = ?1");
    return Rows.cell(query.setParameter(1, line), Number.class).map(Number::longValue);
  }
}
