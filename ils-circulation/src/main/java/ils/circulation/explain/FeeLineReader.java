package ils.circulation.explain;

import ils.circulation.fees.KeptReckoning;
import ils.circulation.policy.reckoning.Reckoning;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a line of the ledger with what its rules were asked with. */
@ApplicationScoped
class FeeLineReader {

  @PersistenceContext EntityManager em;

  /**
   * A line of the ledger.
   *
   * @param reckoning how it came about, as kept on the line
   * @param ruleVersion of the loan that it is for; null where it is for none
   * @param situation of that loan
   * @param node where the line arose, which for a late fee is where the item was lent
   */
  record FeeLine(
      String kind,
      Amount amount,
      Reckoning reckoning,
      Instant postedAt,
      @Nullable Long ruleVersion,
      @Nullable String situation,
      long node) {}

  Optional<FeeLine> find(long id, long municipality) {
    var query =
        em.createNativeQuery(
                """
                select a.kind, a.amount_minor, a.calculation, a.posted_at, l.rule_version_id,
                  l.situation, a.reckoning, a.node_id
                from account_line a left join loan l on l.id = a.loan_id
                where a.id = ?1 and a.municipality_id = ?2""")
            .setParameter(1, id)
            .setParameter(2, municipality);
    return Rows.first(query).map(FeeLineReader::line);
  }

  private static FeeLine line(@Nullable Object[] row) {
    return new FeeLine(
        String.valueOf(row[0]),
        new Amount(Rows.id(Objects.requireNonNull(row[1]))),
        KeptReckoning.read(row[2], row[6]),
        Objects.requireNonNull(Utc.from(row[3])),
        row[4] == null ? null : Rows.id(row[4]),
        (String) row[5],
        Rows.id(Objects.requireNonNull(row[7])));
  }
}
