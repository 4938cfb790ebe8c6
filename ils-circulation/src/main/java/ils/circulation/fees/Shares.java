package ils.circulation.fees;

import ils.circulation.act.Place;
import ils.circulation.journal.KeptRows;
import ils.circulation.policy.ledger.Account;
import ils.circulation.policy.ledger.Account.Credit;
import ils.circulation.policy.ledger.Debt;
import ils.circulation.policy.ledger.Share;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which credits settle which debts, and what is left of each. */
@ApplicationScoped
public class Shares {

  private static final String LEFT =
      """
      select l.id, l.kind, l.amount_minor,
        coalesce((select sum(s.amount_minor) from account_share s where s.debt_id = l.id), 0),
        coalesce((select sum(s.amount_minor) from account_share s where s.credit_id = l.id), 0)
      from account_line l
      where l.role_id = ?1 order by l.posted_at, l.id""";

  private static final String PARTS =
      """
      select s.debt_id, s.credit_id, c.kind, c.posted_at, sum(s.amount_minor)
      from account_share s join account_line c on c.id = s.credit_id
      where s.role_id = ?1
      group by s.debt_id, s.credit_id, c.kind, c.posted_at having sum(s.amount_minor) <> 0
      order by c.posted_at, s.credit_id""";

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject KeptRows kept;

  /** The account as it stands; lock it first, if it is to be changed. */
  Account account(long role) {
    Map<Long, List<Debt.Paid>> paid = new HashMap<>();
    Map<Long, List<Debt.Paid>> collected = new HashMap<>();
    Set<Long> voided = new HashSet<>();
    for (Object[] row : Rows.all(em.createNativeQuery(PARTS).setParameter(1, role))) {
      long debt = Rows.id(row[0]);
      if (LineKind.PAYMENT.name().equals(row[2])) {
        paid.computeIfAbsent(debt, k -> new ArrayList<>()).add(part(row));
      } else if (LineKind.COLLECTION.name().equals(row[2])) {
        collected.computeIfAbsent(debt, k -> new ArrayList<>()).add(part(row));
      } else if (LineKind.VOID.name().equals(row[2])) {
        voided.add(debt);
      }
    }
    List<Debt> debts = new ArrayList<>();
    List<Credit> credits = new ArrayList<>();
    for (Object[] row : Rows.all(em.createNativeQuery(LEFT).setParameter(1, role))) {
      long id = Rows.id(row[0]);
      Amount amount = amount(row[2]);
      if (LineKind.valueOf((String) row[1]).isDebt()) {
        Amount left = amount.minus(amount(row[3]));
        debts.add(
            new Debt(
                id,
                amount,
                left,
                paid.getOrDefault(id, List.of()),
                collected.getOrDefault(id, List.of()),
                voided.contains(id)));
      } else if (!amount.negated().equals(amount(row[4])) && amount.minorUnits() < 0) {
        credits.add(new Credit(id, amount.negated().minus(amount(row[4]))));
      }
    }
    return new Account(debts, credits);
  }

  private static Debt.Paid part(Object[] row) {
    Instant at = Objects.requireNonNull(Utc.from(row[3]));
    return new Debt.Paid(Rows.id(row[1]), amount(row[4]), at);
  }

  private static Amount amount(Object cell) {
    return new Amount(((Number) cell).longValue());
  }

  /** Whether debt collection has a part of a debt. */
  boolean isAtCollection(long debt) {
    var query =
        em.createNativeQuery(
                """
                select sum(s.amount_minor) from account_share s
                join account_line c on c.id = s.credit_id and c.kind = 'COLLECTION'
                where s.debt_id = ?1 having sum(s.amount_minor) <> 0""")
            .setParameter(1, debt);
    return Rows.cell(query, Number.class).isPresent();
  }

  /** Writes shares between lines that are there. */
  void add(long role, List<Share> shares, Place place) {
    for (Share share : shares) {
      long id = ids.next();
      em.createNativeQuery(
              """
              insert into account_share
                (id, municipality_id, role_id, credit_id, debt_id, amount_minor, posted_at)
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
          .setParameter(1, id)
          .setParameter(2, place.municipality())
          .setParameter(3, role)
          .setParameter(4, share.credit())
          .setParameter(5, share.debt())
          .setParameter(6, share.amount().minorUnits())
          .setParameter(7, Utc.of(place.now()))
          .executeUpdate();
      kept.share(id);
    }
  }
}
