package ils.circulation.borrower;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.blocks.BlockType;
import ils.circulation.blocks.BlockTypes;
import ils.circulation.policy.lending.BorrowerFacts;
import ils.circulation.policy.lending.LoanTally;
import ils.circulation.rulebook.Situations;
import ils.circulation.rulebook.Words;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.item.Item;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that a decision about a borrower needs in one statement: open loans by kind, blocks,
 * debt, and for a check-out the title and who has the item now.
 *
 * <p>It runs after the rows are locked, so that it sees what the one before has done.
 */
@ApplicationScoped
public class StandingReader {

  private static final String SQL =
      """
      select 'L', l.material_group, l.lent_node_id, l.kind, l.counted, l.state, count(*),
        sum(l.due_at < ?3 and l.state <> 'CLAIMED'), sum(l.bib_id = ?5)
        from loan l where l.open_role_id = ?1 group by 2, 3, 4, 5, 6
      union all
      select 'B', b.type, b.node_id, b.stops, b.overridable, null, 0, 0, 0
        from block b where b.person_id = ?2 and (b.role_id is null or b.role_id = ?1)
        and b.lifted_at is null and b.starts_at <= ?3 and (b.ends_on is null or b.ends_on >= ?4)
      union all
      select 'D', null, null, null, 0, null, coalesce(sum(a.amount_minor), 0), 0, 0
        from account_line a where a.role_id = ?1
      union all
      select 'T', t.title, null, null, 0, null, 0, 0, 0 from bib t where t.id = ?5
      union all
      select 'O', null, o.role_id, null, 0, null, o.id, 0, 0 from loan o where o.open_item_id = ?6
      """;

  @PersistenceContext EntityManager em;
  @Inject BlockTypes blockTypes;
  @Inject Situations situations;

  /** What a block stops. */
  public enum Act {
    LOAN,
    RENEWAL,
    HOLD
  }

  /**
   * A borrower's standing at one moment.
   *
   * @param titleLoans open loans of the title asked about
   * @param overdue open loans that are overdue; one that is claimed counts in no limit
   * @param holder the role that has the item asked about; null if nobody
   */
  public record Standing(
      List<LoanTally> loans,
      List<BorrowerFacts.Standing> blocks,
      Amount debt,
      String title,
      int titleLoans,
      int overdue,
      @Nullable Long holder) {

    public BorrowerFacts facts(Borrower borrower, Place place) {
      return new BorrowerFacts(
          borrower.isActiveOn(place.today()),
          borrower.endsOn(),
          borrower.ageOn(place.today()),
          debt,
          blocks,
          loans,
          true);
    }
  }

  /** For a check-out. */
  public Standing read(Borrower borrower, Item item, Place place) {
    return read(borrower, item.bibId(), item.id(), place, Act.LOAN);
  }

  public Standing read(Borrower borrower, long bib, long item, Place place, Act act) {
    Query query =
        em.createNativeQuery(SQL)
            .setParameter(1, borrower.roleId())
            .setParameter(2, borrower.personId())
            .setParameter(3, Utc.of(place.now()))
            .setParameter(4, place.today())
            .setParameter(5, bib)
            .setParameter(6, item);
    return standing(Rows.all(query), place, act);
  }

  private Standing standing(List<Object[]> rows, Place place, Act act) {
    List<LoanTally> loans = new ArrayList<>();
    List<BorrowerFacts.Standing> blocks = new ArrayList<>();
    Amount debt = Amount.NONE;
    String title = "";
    Long holder = null;
    int titleLoans = 0;
    int overdue = 0;
    for (Object[] row : rows) {
      switch (String.valueOf(row[0])) {
        case "L" -> {
          loans.add(tally(row));
          overdue += Cells.number(row[7]);
          titleLoans += Cells.number(row[8]);
        }
        case "B" -> block(row, place, act, blocks);
        case "D" -> debt = new Amount(((Number) row[6]).longValue());
        case "T" -> title = (String) row[1];
        default -> holder = row[2] == null ? 0L : Rows.id(row[2]);
      }
    }
    return new Standing(loans, blocks, debt, title, titleLoans, overdue, holder);
  }

  private LoanTally tally(Object[] row) {
    return new LoanTally(
        Words.of(String.valueOf(row[1])),
        situations.nodes(Rows.id(row[2])),
        "ONSITE".equals(row[3]),
        Cells.flag(row[4]),
        "CLAIMED".equals(row[5]),
        Cells.number(row[6]));
  }

  private void block(Object[] row, Place place, Act act, List<BorrowerFacts.Standing> into) {
    boolean here = place.desk().isWithin(Rows.id(row[2]));
    boolean stops = Arrays.asList(String.valueOf(row[3]).split(",")).contains(act.name());
    if (here && stops) {
      String type = String.valueOf(row[1]);
      Map<String, String> names =
          blockTypes.find(place.desk().id(), type).map(BlockType::names).orElse(Map.of());
      into.add(new BorrowerFacts.Standing(type, Cells.flag(row[4]), names));
    }
  }
}
