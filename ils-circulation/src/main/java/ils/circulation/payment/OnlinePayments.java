package ils.circulation.payment;

import ils.circulation.payment.OnlinePayment.State;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The payments through the provider. */
@ApplicationScoped
public class OnlinePayments {

  private static final String SELECT =
      """
      select id, municipality_id, role_id, person_id, node_id, merchant, amount_minor, debts,
        state, line_id, started_at
      from online_payment where\s""";

  @PersistenceContext EntityManager em;

  void add(OnlinePayment payment, Instant nextAsk) {
    em.createNativeQuery(
            """
            insert into online_payment (id, municipality_id, role_id, person_id, node_id, merchant,
              amount_minor, debts, state, started_at, ask_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""")
        .setParameter(1, payment.id())
        .setParameter(2, payment.municipality())
        .setParameter(3, payment.role())
        .setParameter(4, payment.person())
        .setParameter(5, payment.node())
        .setParameter(6, payment.merchant())
        .setParameter(7, payment.amount().minorUnits())
        .setParameter(8, ids(payment.debts()))
        .setParameter(9, payment.state().name())
        .setParameter(10, Utc.of(payment.startedAt()))
        .setParameter(11, Utc.of(nextAsk))
        .executeUpdate();
  }

  public Optional<OnlinePayment> find(long id) {
    return one(em.createNativeQuery(SELECT + "id = ?1").setParameter(1, id));
  }

  /** Those of an account whose money is there, the latest first. */
  List<OnlinePayment> paidOf(long role, long municipality) {
    var query =
        em.createNativeQuery(
                SELECT
                    + "role_id = ?1 and municipality_id = ?2 and state = 'PAID'"
                    + " order by id desc limit 50")
            .setParameter(1, role)
            .setParameter(2, municipality);
    return Rows.all(query).stream().map(OnlinePayments::payment).toList();
  }

  /** With its row locked until the transaction ends. */
  Optional<OnlinePayment> lock(long id) {
    return one(em.createNativeQuery(SELECT + "id = ?1 for update").setParameter(1, id));
  }

  /** Writes down what has become of it; unless it was given up, it is asked for no more. */
  void settle(long id, State state, @Nullable Long line, Instant at) {
    em.createNativeQuery(
            """
            update online_payment set state = ?2, line_id = ?3, settled_at = ?4,
              ask_at = if(?2 = 'ABANDONED', ask_at, null)
            where id = ?1""")
        .setParameter(1, id)
        .setParameter(2, state.name())
        .setParameter(3, line)
        .setParameter(4, Utc.of(at))
        .executeUpdate();
  }

  /**
   * Takes payments about which the provider should be asked, so that no other node asks now.
   *
   * @param soon after which an open one is to be asked again, should nothing come of it
   */
  List<OnlinePayment> due(Instant now, Duration soon, int most) {
    var query =
        em.createNativeQuery(
                SELECT
                    + "ask_at <= ?1 order by ask_at, id limit "
                    + most
                    + " for update skip locked")
            .setParameter(1, Utc.of(now));
    List<OnlinePayment> due = Rows.all(query).stream().map(OnlinePayments::payment).toList();
    for (OnlinePayment payment : due) {
      Instant next = payment.nextAsk(now, soon);
      em.createNativeQuery("update online_payment set ask_at = ?2 where id = ?1")
          .setParameter(1, payment.id())
          .setParameter(2, next == null ? null : Utc.of(next))
          .executeUpdate();
    }
    return due;
  }

  private static Optional<OnlinePayment> one(Query query) {
    return Rows.all(query).stream().map(OnlinePayments::payment).findFirst();
  }

  private static OnlinePayment payment(Object[] row) {
    return new OnlinePayment(
        Rows.id(row[0]),
        Rows.id(row[1]),
        Rows.id(row[2]),
        Rows.id(row[3]),
        Rows.id(row[4]),
        (String) row[5],
        new Amount(Rows.id(row[6])),
        ids((String) row[7]),
        State.valueOf((String) row[8]),
        row[9] == null ? null : Rows.id(row[9]),
        Objects.requireNonNull(Utc.from(row[10])));
  }

  private static String ids(List<Long> debts) {
    return debts.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<Long> ids(String debts) {
    return debts.isEmpty()
        ? List.of()
        : Arrays.stream(debts.split(",")).map(Long::valueOf).toList();
  }
}
