package ils.circulation.draftrun;

import ils.circulation.act.Cells;
import ils.circulation.draftrun.PastStanding.OneLine;
import ils.circulation.draftrun.PastStanding.OneLoan;
import ils.circulation.policy.lending.LoanTally;
import ils.circulation.rulebook.Situations;
import ils.circulation.rulebook.Words;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads loans and account lines of many roles, some hundred roles a statement. */
@ApplicationScoped
class PastStandingReader {

  private static final int AT_A_TIME = 500;

  @PersistenceContext EntityManager em;
  @Inject Situations situations;

  /**
   * @param since loans that were back by then are not needed
   */
  PastStanding read(List<Long> roles, Instant since) {
    Map<Long, List<OneLoan>> loans = new HashMap<>();
    Map<Long, List<OneLine>> lines = new HashMap<>();
    for (int i = 0; i < roles.size(); i += AT_A_TIME) {
      List<Long> some = roles.subList(i, Math.min(i + AT_A_TIME, roles.size()));
      String ids = String.join(",", some.stream().map(String::valueOf).toList()); // no text
      loans(ids, since, loans);
      lines(ids, lines);
    }
    return new PastStanding(loans, lines);
  }

  private void loans(String roles, Instant since, Map<Long, List<OneLoan>> into) {
    var query =
        em.createNativeQuery(
                """
                select role_id, material_group, lent_node_id, kind, counted, lent_at, returned_at
                from loan where role_id in (?2) and (returned_at is null or returned_at >= ?1)"""
                    .replace("?2", roles))
            .setParameter(1, Utc.of(since));
    for (Object[] row : Rows.all(query)) {
      into.computeIfAbsent(Rows.id(row[0]), r -> new ArrayList<>()).add(loan(row));
    }
  }

  private OneLoan loan(@Nullable Object[] row) {
    var tally =
        new LoanTally(
            Words.of(String.valueOf(row[1])),
            situations.nodes(Rows.id(Objects.requireNonNull(row[2]))),
            "ONSITE".equals(row[3]),
            Cells.flag(row[4]),
            false,
            1);
    return new OneLoan(tally, Objects.requireNonNull(Utc.from(row[5])), Utc.from(row[6]));
  }

  private void lines(String roles, Map<Long, List<OneLine>> into) {
    var query =
        em.createNativeQuery(
            "select role_id, posted_at, amount_minor from account_line where role_id in (?1)"
                .replace("?1", roles));
    for (Object[] row : Rows.all(query)) {
      var line = new OneLine(Objects.requireNonNull(Utc.from(row[1])), Rows.id(row[2]));
      into.computeIfAbsent(Rows.id(row[0]), r -> new ArrayList<>()).add(line);
    }
  }
}
