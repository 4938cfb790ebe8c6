package ils.circulation.borrower;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person's blocks and debts over all roles, in one statement. */
@ApplicationScoped
public class PersonStandingReader {

  private static final String SQL =
      """
      select 'B', b.role_id, b.node_id, b.type, b.stops, b.overridable, 0, b.id, b.note
        from block b where b.person_id = ?1 and b.lifted_at is null and b.starts_at <= ?2
        and (b.ends_on is null or b.ends_on >= ?3)
      union all
      select 'D', a.role_id, null, null, null, 0, sum(a.amount_minor), 0, null
        from account_line a join borrower_role r on r.id = a.role_id where r.person_id = ?1
        group by a.role_id
      """;

  @PersistenceContext EntityManager em;

  /**
   * Blocks and debts.
   *
   * @param debts by role
   */
  public record Read(List<Block> blocks, Map<Long, Amount> debts) {

    public Amount debt(long role) {
      return debts.getOrDefault(role, Amount.NONE);
    }

    public Amount total() {
      return debts.values().stream().reduce(Amount.NONE, Amount::plus);
    }
  }

  /**
   * One block in force.
   *
   * @param roleId null for every role
   */
  public record Block(
      long id,
      @Nullable Long roleId,
      long node,
      String type,
      List<String> stops,
      boolean overridable,
      @Nullable String note) {

    public boolean stops(String act, long role, Place place) {
      return stops.contains(act)
          && (roleId == null || roleId == role)
          && place.desk().isWithin(node);
    }
  }

  public Read read(long person, Place place) {
    var query =
        em.createNativeQuery(SQL)
            .setParameter(1, person)
            .setParameter(2, Utc.of(place.now()))
            .setParameter(3, place.today());
    List<Block> blocks = new ArrayList<>();
    Map<Long, Amount> debts = new HashMap<>();
    for (Object[] row : Rows.all(query)) {
      if ("B".equals(String.valueOf(row[0]))) {
        blocks.add(block(row));
      } else {
        debts.put(Rows.id(row[1]), new Amount(((Number) row[6]).longValue()));
      }
    }
    return new Read(List.copyOf(blocks), Map.copyOf(debts));
  }

  private static Block block(Object[] row) {
    return new Block(
        Rows.id(row[7]),
        row[1] == null ? null : Rows.id(row[1]),
        Rows.id(row[2]),
        (String) row[3],
        Arrays.asList(((String) row[4]).split(",")),
        Cells.flag(row[5]),
        (String) row[8]);
  }
}
