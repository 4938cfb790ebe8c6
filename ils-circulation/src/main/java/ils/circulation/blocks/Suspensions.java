package ils.circulation.blocks;

import ils.circulation.act.Cells;
import ils.circulation.journal.KeptRows;
import ils.circulation.journal.KeptTable;
import ils.circulation.policy.fees.Suspension;
import ils.circulation.policy.fees.SuspensionChain.Link;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the suspensions on record are by themselves, beside their blocks. */
@ApplicationScoped
class Suspensions {

  @PersistenceContext EntityManager em;
  @Inject KeptRows kept;

  /**
   * A suspension in force.
   *
   * @param loan whose late return brought it; 0 for unknown
   */
  record Standing(long person, long loan, Link link) {

    /** Whether a return of that loan on that day brought it. */
    boolean follows(long ofLoan, LocalDate day) {
      Suspension own = link.own();
      return loan == ofLoan && own != null && own.from().equals(day);
    }
  }

  void add(long block, long loan, Suspension own) {
    em.createNativeQuery(
            """
            insert into suspension (block_id, loan_id, from_day, days, most, adds)
            values (?1, ?2, ?3, ?4, ?5, ?6)""")
        .setParameter(1, block)
        .setParameter(2, loan)
        .setParameter(3, own.from())
        .setParameter(4, own.days())
        .setParameter(5, own.most())
        .setParameter(6, own.adds())
        .executeUpdate();
    kept.added(KeptTable.SUSPENSION, block);
  }

  /** Those of a role that are not lifted, in the order in which they were set. */
  List<Standing> ofRole(long role) {
    var query =
        em.createNativeQuery(
                """
                select b.id, b.person_id, b.ends_on, s.loan_id, s.from_day, s.days, s.most, s.adds
                from block b left join suspension s on s.block_id = b.id
                where b.role_id = ?1 and b.type = ?2 and b.lifted_at is null
                  and b.ends_on is not null
                order by b.id""")
            .setParameter(1, role)
            .setParameter(2, SuspendBorrower.TYPE);
    return Rows.all(query).stream().map(Suspensions::standing).toList();
  }

  private static Standing standing(Object[] row) {
    return new Standing(
        Rows.id(row[1]),
        row[3] == null ? 0 : Rows.id(row[3]),
        new Link(Rows.id(row[0]), own(row), Cells.neededDay(row[2])));
  }

  private static @Nullable Suspension own(Object[] row) {
    return row[3] == null
        ? null
        : new Suspension(
            Cells.neededDay(row[4]),
            Rows.id(row[5]),
            row[6] == null ? null : Cells.number(row[6]),
            Cells.flag(row[7]));
  }

  /** The role that a return of the loan has suspended; empty for none. */
  OptionalLong roleOf(long loan) {
    var query =
        em.createNativeQuery(
                """
                select max(b.role_id) from suspension s join block b on b.id = s.block_id
                where s.loan_id = ?1 and b.lifted_at is null""")
            .setParameter(1, loan);
    return Rows.cell(query, Number.class)
        .map(role -> OptionalLong.of(role.longValue()))
        .orElseGet(OptionalLong::empty);
  }

  /** Whether staff have lifted what a return of the loan on that day had brought. */
  boolean isPardoned(long loan) {
    var query =
        em.createNativeQuery(
                """
                select 1 from suspension s join block b on b.id = s.block_id
                where s.loan_id = ?1 and b.lifted_at is not null and not s.undone limit 1""")
            .setParameter(1, loan);
    return Rows.cell(query, Number.class).isPresent();
  }

  void move(long block, Suspension own, LocalDate lastDay) {
    kept.changing(KeptTable.BLOCK, "id = ?1", block);
    kept.changing(KeptTable.SUSPENSION, "block_id = ?1", block);
    em.createNativeQuery("update block set ends_on = ?2 where id = ?1")
        .setParameter(1, block)
        .setParameter(2, lastDay)
        .executeUpdate();
    em.createNativeQuery(
            "update suspension set from_day = ?2, days = ?3, most = ?4 where block_id = ?1")
        .setParameter(1, block)
        .setParameter(2, own.from())
        .setParameter(3, own.days())
        .setParameter(4, own.most())
        .executeUpdate();
  }

  /** Its return was put right; should it be put back, the suspension may come again. */
  void undone(long block) {
    kept.changing(KeptTable.SUSPENSION, "block_id = ?1", block);
    em.createNativeQuery("update suspension set undone = true where block_id = ?1")
        .setParameter(1, block)
        .executeUpdate();
  }
}
