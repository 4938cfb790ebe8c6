package ils.circulation.payment;

import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The refunds through the provider. */
@ApplicationScoped
public class OnlineRefunds {

  @PersistenceContext EntityManager em;
  @Inject OnlinePayments payments;

  void add(OnlineRefund refund, long line, Instant at, Instant nextTry) {
    em.createNativeQuery(
            """
            insert into online_refund
              (id, payment_id, line_id, amount_minor, state, started_at, ask_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
        .setParameter(1, refund.id())
        .setParameter(2, refund.payment().id())
        .setParameter(3, line)
        .setParameter(4, refund.amount().minorUnits())
        .setParameter(5, refund.state().name())
        .setParameter(6, Utc.of(at))
        .setParameter(7, Utc.of(nextTry))
        .executeUpdate();
  }

  /** What has gone back of a payment, or is on its way. */
  Amount refunded(long payment) {
    var query =
        em.createNativeQuery(
                """
                select coalesce(sum(amount_minor), 0) from online_refund
                where payment_id = ?1 and state <> 'REFUSED'""")
            .setParameter(1, payment);
    return new Amount(Rows.cell(query, Number.class).map(Number::longValue).orElse(0L));
  }

  /** With its row locked until the transaction ends. */
  Optional<OnlineRefund> lock(long id) {
    var query =
        em.createNativeQuery(
                "select id, payment_id, amount_minor, state from online_refund where id = ?1"
                    + " for update")
            .setParameter(1, id);
    return Rows.all(query).stream().map(this::refund).findFirst();
  }

  private OnlineRefund refund(Object[] row) {
    return new OnlineRefund(
        Rows.id(row[0]),
        payments.find(Rows.id(row[1])).orElseThrow(),
        new Amount(Rows.id(row[2])),
        OnlineRefund.State.valueOf((String) row[3]));
  }

  void settle(long id, OnlineRefund.State state, Instant at) {
    em.createNativeQuery(
            "update online_refund set state = ?2, settled_at = ?3, ask_at = null where id = ?1")
        .setParameter(1, id)
        .setParameter(2, state.name())
        .setParameter(3, Utc.of(at))
        .executeUpdate();
  }

  /**
   * Takes refunds of which the provider should be told again, so that no other node does now.
   *
   * @param next when it is told again, should nothing come of it
   */
  List<OnlineRefund> due(Instant now, Instant next, int most) {
    var query =
        em.createNativeQuery(
                "select id, payment_id, amount_minor, state from online_refund where ask_at <= ?1"
                    + (" order by ask_at, id limit " + most + " for update skip locked"))
            .setParameter(1, Utc.of(now));
    List<OnlineRefund> due = Rows.all(query).stream().map(this::refund).toList();
    for (OnlineRefund refund : due) {
      em.createNativeQuery("update online_refund set ask_at = ?2 where id = ?1")
          .setParameter(1, refund.id())
          .setParameter(2, Utc.of(next))
          .executeUpdate();
    }
    return due;
  }
}
