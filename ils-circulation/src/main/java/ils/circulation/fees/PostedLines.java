package ils.circulation.fees;

import ils.circulation.policy.ledger.Share;
import ils.core.db.Rows;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines and shares of the ledger as they were posted. */
@ApplicationScoped
class PostedLines {

  @PersistenceContext EntityManager em;

  /** A line with what its reversal needs. */
  record Posted(
      long id, long role, Amount amount, long owner, long node, @Nullable Method method) {}

  /** A share, and the account it is on. */
  record PostedShare(long role, Share share) {}

  List<Posted> lines(Collection<Long> ids) {
    String sql =
        """
        select id, role_id, amount_minor, owner_node_id, node_id, method from account_line
        where id in (%s) order by id""";
    return Rows.all(em.createNativeQuery(sql.formatted(list(ids)))).stream()
        .map(PostedLines::line)
        .toList();
  }

  private static Posted line(Object[] row) {
    return new Posted(
        Rows.id(row[0]),
        Rows.id(row[1]),
        new Amount(Rows.id(row[2])),
        Rows.id(row[3]),
        Rows.id(row[4]),
        row[5] == null ? null : Method.valueOf((String) row[5]));
  }

  List<PostedShare> shares(Collection<Long> ids) {
    String sql =
        """
        select role_id, credit_id, debt_id, amount_minor from account_share
        where id in (%s) order by id""";
    return Rows.all(em.createNativeQuery(sql.formatted(list(ids)))).stream()
        .map(
            row ->
                new PostedShare(
                    Rows.id(row[0]),
                    new Share(Rows.id(row[1]), Rows.id(row[2]), new Amount(Rows.id(row[3])))))
        .toList();
  }

  /** Whether shares after this one have come to these lines or gone from them, all told. */
  boolean movedAfter(long share, Collection<Long> lines) {
    String sql =
        """
        select debt_id, credit_id from account_share
        where id > ?1 and (debt_id in (%1$s) or credit_id in (%1$s))
        group by debt_id, credit_id having sum(amount_minor) <> 0""";
    var query = em.createNativeQuery(sql.formatted(list(lines))).setParameter(1, share);
    return !Rows.all(query).isEmpty();
  }

  /** Locks accounts in the order of their ids. */
  void lockAccounts(Collection<Long> roles) {
    em.createNativeQuery(
            "select id from borrower_role where id in (%s) order by id for update"
                .formatted(list(roles)))
        .getResultList();
  }

  /** Ids of ours, never what a user typed. */
  private static String list(Collection<Long> ids) {
    return ids.isEmpty() ? "0" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
