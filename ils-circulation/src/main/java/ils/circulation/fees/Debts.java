package ils.circulation.fees;

import static java.util.stream.Collectors.joining;

import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;

/** Debts with what is left of each and what they are for; one statement. */
@ApplicationScoped
public class Debts {

  private static final String SELECT =
      """
      select l.id, l.role_id, l.kind, l.amount_minor,
        coalesce((select sum(s.amount_minor) from account_share s where s.debt_id = l.id), 0),
        l.posted_at, l.loan_id, i.barcode, b.title, l.calculation, o.rule_version_id,
        l.owner_node_id, l.reckoning
      from account_line l
      left join loan o on o.id = l.loan_id
      left join item i on i.id = o.item_id
      left join bib b on b.id = o.bib_id
      where l.kind in ('LATE_FEE', 'REPLACEMENT', 'PROCESSING', 'DAMAGE') and\s""";

  private static final String OLDEST_FIRST = " order by l.posted_at, l.id";

  @PersistenceContext EntityManager em;

  /** All debts of a borrower role, settled ones too, oldest first. */
  public List<DebtRow> ofRole(long role) {
    return rows(em.createNativeQuery(SELECT + "l.role_id = ?1" + OLDEST_FIRST), role);
  }

  /** All debts for a loan, settled ones too, oldest first. */
  public List<DebtRow> ofLoan(long loan) {
    return rows(em.createNativeQuery(SELECT + "l.loan_id = ?1" + OLDEST_FIRST), loan);
  }

  /** What money has settled of a debt; what was given up or taken away is not among it. */
  public Amount paidOn(long debt) {
    return settledBy(LineKind.PAYMENT, debt);
  }

  /** What debt collection has of a debt. */
  public Amount collectedOn(long debt) {
    return settledBy(LineKind.COLLECTION, debt);
  }

  private Amount settledBy(LineKind kind, long debt) {
    var query =
        em.createNativeQuery(
                """
                select coalesce(sum(s.amount_minor), 0) from account_share s
                join account_line c on c.id = s.credit_id and c.kind = ?2
                where s.debt_id = ?1""")
            .setParameter(1, debt)
            .setParameter(2, kind.name());
    return new Amount(Rows.cell(query, Number.class).orElseThrow().longValue());
  }

  /**
   * What was charged on some loans under keys that begin alike, paid or not and forgiven or not;
   * what was taken away is not among it.
   */
  public Amount chargedOnce(long role, List<Long> loans, String keyPrefix) {
    var query =
        em.createNativeQuery(
                """
                select coalesce(sum(l.amount_minor), 0) from account_line l
                where l.role_id = ?1 and l.once_key like ?2 and l.loan_id in (%s)
                  and not exists (
                    select 1 from account_line v where v.corrects_id = l.id and v.kind = 'VOID')"""
                    .formatted(loans.stream().map(String::valueOf).collect(joining(","))))
            .setParameter(1, role)
            .setParameter(2, keyPrefix + "%");
    return new Amount(Rows.cell(query, Number.class).orElseThrow().longValue());
  }

  /** What is still owed for a loan. */
  public Amount owedOn(long loan) {
    return ofLoan(loan).stream().map(DebtRow::outstanding).reduce(Amount.NONE, Amount::plus);
  }

  private static List<DebtRow> rows(Query query, long key) {
    return Rows.all(query.setParameter(1, key)).stream().map(Debts::row).toList();
  }

  private static DebtRow row(Object[] row) {
    Amount amount = new Amount(Rows.id(row[3]));
    return new DebtRow(
        Rows.id(row[0]),
        Rows.id(row[1]),
        LineKind.valueOf((String) row[2]),
        amount,
        amount.minus(new Amount(Rows.id(row[4]))),
        Objects.requireNonNull(Utc.from(row[5])),
        row[6] == null ? null : Rows.id(row[6]),
        (String) row[7],
        (String) row[8],
        KeptReckoning.read(row[9], row[12]),
        row[10] == null ? null : Rows.id(row[10]),
        Rows.id(row[11]));
  }
}
