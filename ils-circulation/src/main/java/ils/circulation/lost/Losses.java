package ils.circulation.lost;

import ils.circulation.act.Cells;
import ils.circulation.journal.KeptRows;
import ils.circulation.journal.KeptTable;
import ils.circulation.loans.Loan;
import ils.circulation.policy.lost.Payer;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The losses on record; ended, never deleted. */
@ApplicationScoped
class Losses {

  private static final String SELECT =
      """
      select x.id, x.loan_id, x.item_id, x.cause, x.lost_at, x.lost_on, x.bill_on, x.cost_open,
        x.cost_until
      from loan_loss x where\s""";

  private static final String SETTLED =
      """
      select distinct x.loan_id from account_line d
      join loan_loss x on x.open_loan_id = d.loan_id
      join loan l on l.id = x.loan_id
      where d.id in (%s) and d.kind in ('REPLACEMENT', 'PROCESSING') and l.state = 'LOST'
        and x.bill_on is null and not x.cost_open
        and not exists (
          select 1 from account_line o
          where o.loan_id = x.loan_id and o.kind in ('REPLACEMENT', 'PROCESSING')
            and o.amount_minor > coalesce(
              (select sum(s.amount_minor) from account_share s where s.debt_id = o.id), 0))""";

  @PersistenceContext EntityManager em;
  @Inject KeptRows kept;

  /**
   * The other loans that were lent and due on the same days as one, and were lost or came back on
   * one of these days: with per-delivery fees they share one.
   */
  List<Long> togetherWith(Loan loan, LocalDate lostOn, LocalDate returnedOn) {
    var query =
        em.createNativeQuery(
                """
                select l.id from loan l
                where l.role_id = ?1 and l.lent_on = ?2 and l.due_on = ?3 and l.id <> ?4
                  and (l.returned_on in (?5, ?6) or exists (
                    select 1 from loan_loss x where x.loan_id = l.id and x.lost_on = ?5))
                order by l.id""")
            .setParameter(1, loan.roleId())
            .setParameter(2, loan.lentOn())
            .setParameter(3, loan.dueOn())
            .setParameter(4, loan.id())
            .setParameter(5, lostOn)
            .setParameter(6, returnedOn);
    List<Long> loans = new ArrayList<>();
    for (Object id : query.getResultList()) {
      loans.add(Rows.id(id));
    }
    return loans;
  }

  void add(Loss loss, long municipality) {
    em.createNativeQuery(
            """
            insert into loan_loss (id, loan_id, item_id, municipality_id, cause, lost_at, lost_on,
              bill_on, cost_open, cost_until)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""")
        .setParameter(1, loss.id())
        .setParameter(2, loss.loanId())
        .setParameter(3, loss.itemId())
        .setParameter(4, municipality)
        .setParameter(5, loss.cause().name())
        .setParameter(6, Utc.of(loss.lostAt()))
        .setParameter(7, loss.lostOn())
        .setParameter(8, loss.billOn())
        .setParameter(9, loss.costOpen())
        .setParameter(10, loss.costUntil())
        .executeUpdate();
    kept.added(KeptTable.LOSS, loss.id());
  }

  /** The loss of a loan that has not ended. */
  Optional<Loss> ofLoan(long loan) {
    return first(em.createNativeQuery(SELECT + "x.open_loan_id = ?1").setParameter(1, loan));
  }

  /** Whether a claim that was made at an instant has taken back a loss of the loan. */
  boolean wasTakenBack(long loan, Instant claimed) {
    var query =
        em.createNativeQuery(
                """
                select 1 from loan_loss
                where loan_id = ?1 and outcome = 'CLAIMED' and ended_at >= ?2 limit 1""")
            .setParameter(1, loan)
            .setParameter(2, Utc.of(claimed));
    return Rows.cell(query, Number.class).isPresent();
  }

  /** The latest loss of an item that has not ended, also one that was paid for. */
  Optional<Loss> ofItem(long item) {
    var query = em.createNativeQuery(SELECT + "x.open_item_id = ?1 order by x.id desc");
    return first(query.setParameter(1, item));
  }

  /** Costs that staff are to decide, what runs out first on top. */
  List<OpenCost> openCosts(long municipality) {
    var query =
        em.createNativeQuery(
                """
                select x.loan_id, i.barcode, b.title, x.lost_on, x.cost_until
                from loan_loss x join item i on i.id = x.item_id join bib b on b.id = i.bib_id
                where x.cost_open and x.municipality_id = ?1 and x.ended_at is null
                order by x.cost_until is null, x.cost_until, x.id limit 500""")
            .setParameter(1, municipality);
    return Rows.all(query).stream()
        .map(
            row ->
                new OpenCost(
                    Rows.id(row[0]),
                    (String) row[1],
                    (String) row[2],
                    Cells.neededDay(row[3]),
                    Cells.day(row[4])))
        .toList();
  }

  /** Losses whose bill falls due, by the calendar of the easternmost zone. */
  @Transactional
  public List<Loss> toBill(LocalDate until) {
    return all(SELECT + "x.bill_on <= ?1 order by x.id", until);
  }

  /** Losses whose cost was to be decided before a day. */
  @Transactional
  public List<Loss> costExpiring(LocalDate before) {
    return all(SELECT + "x.cost_open and x.cost_until < ?1 order by x.id", before);
  }

  private List<Loss> all(String sql, LocalDate day) {
    var query = em.createNativeQuery(sql).setParameter(1, day);
    return Rows.all(query).stream().map(Losses::loss).toList();
  }

  private static Optional<Loss> first(Query query) {
    return Rows.first(query).map(Losses::loss);
  }

  private static Loss loss(Object[] row) {
    return new Loss(
        Rows.id(row[0]),
        Rows.id(row[1]),
        Rows.id(row[2]),
        Cause.valueOf((String) row[3]),
        Cells.instant(row[4]),
        Cells.neededDay(row[5]),
        Cells.day(row[6]),
        Cells.flag(row[7]),
        Cells.day(row[8]));
  }

  /**
   * The bill is written.
   *
   * @param onSchoolsList what nobody’s account is charged with, beside what stands there
   */
  void billed(long id, Payer payer, Amount onSchoolsList) {
    kept.changing(KeptTable.LOSS, "id = ?1", id);
    em.createNativeQuery(
            "update loan_loss set bill_on = null, payer = ?2, school_minor = school_minor + ?3 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, payer.name())
        .setParameter(3, onSchoolsList.minorUnits())
        .executeUpdate();
  }

  /** Staff have decided, or the time for it has passed. */
  void costSettled(long id) {
    kept.changing(KeptTable.LOSS, "id = ?1", id);
    em.createNativeQuery("update loan_loss set cost_open = false where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  /**
   * The loss is over; no bill is to come of it.
   *
   * @param onSchoolsList the most that stays on the list of the school; null to leave it as it is
   */
  void end(long id, LossEnd how, Instant at, @Nullable Amount onSchoolsList) {
    kept.changing(KeptTable.LOSS, "id = ?1", id);
    em.createNativeQuery(
            """
            update loan_loss set ended_at = ?2, outcome = ?3, bill_on = null, cost_open = false,
              school_minor = least(school_minor, coalesce(?4, school_minor))
            where id = ?1""")
        .setParameter(1, id)
        .setParameter(2, Utc.of(at))
        .setParameter(3, how.name())
        .setParameter(4, onSchoolsList == null ? null : onSchoolsList.minorUnits())
        .executeUpdate();
  }

  /** Earlier losses of an item end with its latest, and nothing of them is undone (T139). */
  void endEarlier(long item, long latest, Instant at) {
    kept.changing(KeptTable.LOSS, "open_item_id = ?1 and id <> ?2", item, latest);
    em.createNativeQuery(
            """
            update loan_loss set ended_at = ?3, outcome = 'SUPERSEDED', bill_on = null,
              cost_open = false
            where open_item_id = ?1 and id <> ?2""")
        .setParameter(1, item)
        .setParameter(2, latest)
        .setParameter(3, Utc.of(at))
        .executeUpdate();
  }

  /**
   * Lost loans on whose bill nothing is owed any more, among those that these debts are for. A bill
   * of which a part is still to come is not paid.
   */
  List<Long> settledBy(Set<Long> debts) {
    if (debts.isEmpty()) {
      return List.of();
    }
    String ids = debts.stream().map(String::valueOf).collect(Collectors.joining(","));
    List<Long> loans = new ArrayList<>();
    for (Object loan : em.createNativeQuery(SETTLED.formatted(ids)).getResultList()) {
      loans.add(Rows.id(loan));
    }
    return loans;
  }

  /** How many items of a role are lost, neither found nor paid for. */
  int countOf(long role) {
    var query =
        em.createNativeQuery(
                """
                select count(*) from loan l join loan_loss x on x.open_loan_id = l.id
                where l.open_role_id = ?1""")
            .setParameter(1, role);
    return Rows.cell(query, Number.class).orElseThrow().intValue();
  }
}
