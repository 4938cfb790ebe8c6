package ils.circulation.targeting;

import ils.circulation.act.Cells;
import ils.circulation.act.Places;
import ils.circulation.policy.holds.Copy;
import ils.circulation.policy.holds.Copy.Obstacle;
import ils.circulation.policy.holds.Edition;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.Situation;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulebook.Situations;
import ils.circulation.rulebook.Words;
import ils.core.db.Rows;
import ils.core.item.Audience;
import ils.core.item.ItemFlag;
import ils.core.item.ItemState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads copies as holds see them. */
@ApplicationScoped
public class CopyReader {

  private static final String SQL =
      """
      select i.id, i.bib_id, i.place_node_id, i.home_node_id, b.material_type, b.language,
        i.material_group, i.location, i.loan_kind, i.audience, i.audience_node_id, i.flags, i.state,
        if(i.state in ('AVAILABLE', 'ON_HOLD_SHELF'),
          (select h.id from hold h where h.copy_id = i.id), null),
        if(i.state = 'AVAILABLE', (select sum(m.times) from pull_miss m where m.item_id = i.id
          and m.item_since = i.state_since), null),
        b.year
      from item i join bib b on b.id = i.bib_id
      where\s""";

  @PersistenceContext EntityManager em;
  @Inject Places places;
  @Inject RuleBook ruleBook;
  @Inject Situations situations;

  /**
   * A copy as it stands.
   *
   * @param free on a shelf, and set aside for nobody
   * @param misses how often it was looked for in vain since it was last seen
   * @param rules those of its home
   */
  public record Standing(Copy copy, boolean free, int misses, Resolution rules) {}

  /** All copies of these titles in a municipality; lock them first where it matters. */
  public List<Standing> ofTitles(Set<Long> bibs, long municipality, Instant now) {
    var query =
        em.createNativeQuery(
                SQL + "i.municipality_id = ?1 and i.bib_id in " + list(bibs) + " order by i.id")
            .setParameter(1, municipality);
    var asked = new Asked(new HashMap<>(), now, false);
    return Rows.all(query).stream().map(row -> standing(row, asked)).toList();
  }

  /**
   * One copy.
   *
   * @param inHand whether somebody holds it: then it is not missing, whatever is written
   */
  Standing one(long item, Instant now, boolean inHand) {
    var query = em.createNativeQuery(SQL + "i.id = ?1").setParameter(1, item);
    return standing(Rows.first(query).orElseThrow(), new Asked(new HashMap<>(), now, inHand));
  }

  private record Asked(Map<String, Resolution> known, Instant now, boolean inHand) {}

  /**
   * Locks all copies of these titles. Whoever adds a hold to a queue does this first: a return that
   * is on its way is waited for, and one that begins later sees the hold.
   */
  public void lock(Set<Long> bibs, long municipality) {
    em.createNativeQuery(
            "select count(*) from item where municipality_id = ?1 and bib_id in "
                + list(bibs)
                + " for update")
        .setParameter(1, municipality)
        .getResultList();
  }

  /** A title and, where work is asked for, all editions of its work. */
  public Set<Long> titles(long bib, boolean work) {
    if (!work) {
      return Set.of(bib);
    }
    List<?> ids =
        em.createNativeQuery(
                """
                select o.id from bib s join bib o on o.work_key = s.work_key
                where s.id = ?1 and o.closed_at is null""")
            .setParameter(1, bib)
            .getResultList();
    Set<Long> titles =
        ids.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
    titles.add(bib);
    return titles;
  }

  private static String list(Set<Long> ids) {
    return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }

  private Standing standing(Object[] row, Asked asked) {
    Resolution rules =
        asked
            .known()
            .computeIfAbsent(
                row[3] + "/" + row[6] + "/" + row[7] + "/" + row[8],
                key -> rules(row, asked.now()));
    var state = ItemState.valueOf(String.valueOf(row[12]));
    var copy =
        new Copy(
            Rows.id(row[0]),
            Rows.id(row[1]),
            places.library(Rows.id(row[2])).id(),
            places.library(Rows.id(row[3])).path().reversed(),
            new Edition(
                String.valueOf(row[4]),
                (String) row[5],
                row[15] == null ? null : Cells.number(row[15])),
            Words.of(String.valueOf(row[6])),
            obstacle(row, state, rules, asked.inHand()),
            school(row),
            Set.copyOf(rules.names(RuleKey.PICKUP)));
    boolean onShelf = state == ItemState.AVAILABLE || state == ItemState.ON_HOLD_SHELF;
    return new Standing(copy, onShelf && row[13] == null, Cells.number(row[14]), rules);
  }

  private Resolution rules(Object[] row, Instant now) {
    long home = Rows.id(row[3]);
    var situation =
        new Situation(
            situations.nodes(home),
            List.of(),
            null,
            null,
            Words.orNull((String) row[7]),
            Words.orNull((String) row[6]),
            Words.orNull((String) row[8]),
            null,
            null);
    return ruleBook.at(home, now).rules().resolve(situation);
  }

  private static @Nullable Obstacle obstacle(
      Object[] row, ItemState state, Resolution rules, boolean inHand) {
    boolean usable =
        switch (state) {
          case ON_ORDER, IN_PROCESS, AVAILABLE, ON_LOAN, IN_TRANSIT, ON_HOLD_SHELF -> true;
          case MISSING, LOST, LOST_PAID -> inHand;
          case DAMAGED, IN_REPAIR, WITHDRAWN -> false;
        };
    if (!usable) {
      return Obstacle.OUT_OF_CIRCULATION;
    }
    if (Audience.valueOf(String.valueOf(row[9])) == Audience.STAFF) {
      return Obstacle.STAFF_ONLY;
    }
    boolean reference =
        Arrays.asList(String.valueOf(row[11]).split(",")).contains(ItemFlag.REFERENCE.name());
    return reference || !rules.flag(RuleKey.HOLDABLE) ? Obstacle.NOT_HOLDABLE : null;
  }

  /** The school whose borrowers alone may have it; class sets are booked, not held. */
  private static @Nullable Long school(Object[] row) {
    Audience audience = Audience.valueOf(String.valueOf(row[9]));
    return audience == Audience.SCHOOL || audience == Audience.CLASS_SET
        ? (row[10] == null ? Rows.id(row[3]) : Rows.id(row[10]))
        : null;
  }
}
