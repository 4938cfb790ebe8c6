package ils.circulation.journal;

import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.event.About;
import ils.core.event.Event;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.json.Json;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The acts of the last day that can be undone, or were. */
@ApplicationScoped
public class Acts {

  private static final System.Logger LOG = System.getLogger("ils.undo");
  private static final String KEPT =
      "select id, kind, at, node_id, person_id, bib_id, item_id, undone_at, journal from act ";

  @PersistenceContext EntityManager em;
  @Inject KeptRows rows;
  @Inject Organisation organisation;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Keeps an act that is done, in its transaction; one that changed nothing is not kept. */
  void keep(ActKind kind, Occasion occasion, ActJournal journal) {
    rows.complete(journal);
    Kept kept = journal.kept();
    if (kept.changedNothing()) {
      return;
    }
    if (!journal.isWhole()) {
      LOG.log(Level.WARNING, "an act cannot be undone, for it began inside another: {0}", kind);
      return;
    }
    OrgNode desk = organisation.tree().get(occasion.nodeId());
    About about = about(journal.events());
    em.createNativeQuery(
            """
            insert into act (id, kind, at, municipality_id, node_id, actor_kind, actor_id, channel,
              person_id, bib_id, item_id, items, journal)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)""")
        .setParameter(1, ids.next())
        .setParameter(2, told(kind, journal.events()).name())
        .setParameter(3, Utc.of(clock.instant()))
        .setParameter(4, desk.municipalityId())
        .setParameter(5, desk.id())
        .setParameter(6, occasion.actor().kind().name())
        .setParameter(7, occasion.actor().id())
        .setParameter(8, occasion.channel().name())
        .setParameter(9, about.personId())
        .setParameter(10, about.bibId())
        .setParameter(11, about.itemId())
        .setParameter(12, items(journal.events()))
        .setParameter(13, Json.write(kept))
        .executeUpdate();
  }

  /** A scan at the return desk may have meant a use in the house. */
  private static ActKind told(ActKind kind, List<Event> events) {
    boolean used = !events.isEmpty() && events.stream().allMatch(e -> e.kind().equals("ItemUsed"));
    return used ? ActKind.USE : kind;
  }

  private static About about(List<Event> events) {
    return new About(
        first(events.stream().map(event -> event.about().personId()).toList()),
        first(events.stream().map(event -> event.about().bibId()).toList()),
        first(events.stream().map(event -> event.about().itemId()).toList()),
        null);
  }

  private static @Nullable Long first(List<@Nullable Long> ids) {
    return ids.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static int items(List<Event> events) {
    return (int)
        events.stream()
            .map(event -> event.about().itemId())
            .filter(Objects::nonNull)
            .distinct()
            .count();
  }

  /** An act of a municipality, its row locked: of two who undo it, the second sees the first. */
  public Optional<KeptAct> lock(long id, long municipality) {
    var query =
        em.createNativeQuery(KEPT + "where id = ?1 and municipality_id = ?2 for update")
            .setParameter(1, id)
            .setParameter(2, municipality);
    return Rows.first(query).map(Acts::act);
  }

  private static KeptAct act(Object[] row) {
    return new KeptAct(
        Rows.id(row[0]),
        ActKind.valueOf((String) row[1]),
        Objects.requireNonNull(Utc.from(row[2])),
        Rows.id(row[3]),
        id(row[4]),
        id(row[5]),
        id(row[6]),
        Utc.from(row[7]),
        Json.read((String) row[8], Kept.class));
  }

  private static @Nullable Long id(@Nullable Object cell) {
    return cell == null ? null : Rows.id(cell);
  }

  /** The latest acts of a desk since an instant, newest first. */
  public List<ActRow> latest(long node, Instant since, int most) {
    return latest("a.node_id = ?1", node, since, most);
  }

  /** The latest acts in a municipality about a borrower, at whatever desk; newest first. */
  public List<ActRow> latestOf(long role, long municipality, Instant since, int most) {
    String theirs =
        "a.person_id = (select r.person_id from borrower_role r where r.id = ?1)"
            + " and a.municipality_id = "
            + municipality;
    return latest(theirs, role, since, most);
  }

  private List<ActRow> latest(String whose, long id, Instant since, int most) {
    var query =
        em.createNativeQuery(
                """
                select a.id, a.kind, a.at, a.node_id, i.barcode, b.title, a.items, a.undone_at
                from act a left join item i on i.id = a.item_id left join bib b on b.id = a.bib_id
                where %s and a.at >= ?2 order by a.at desc, a.id desc limit ?3"""
                    .formatted(whose))
            .setParameter(1, id)
            .setParameter(2, Utc.of(since))
            .setParameter(3, most);
    return Rows.all(query).stream().map(Acts::row).toList();
  }

  /** Acts with their journals; they are not locked. */
  public List<KeptAct> read(Collection<Long> ids) {
    String list =
        ids.isEmpty() ? "0" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    var query = em.createNativeQuery(KEPT + "where id in (" + list + ")");
    return Rows.all(query).stream().map(Acts::act).toList();
  }

  private static ActRow row(Object[] row) {
    return new ActRow(
        Rows.id(row[0]),
        ActKind.valueOf((String) row[1]),
        Objects.requireNonNull(Utc.from(row[2])),
        Rows.id(row[3]),
        (String) row[4],
        (String) row[5],
        ((Number) row[6]).intValue(),
        Utc.from(row[7]));
  }

  /** It does not stand any more. */
  public void undone(long act, Instant at, long actor) {
    em.createNativeQuery("update act set undone_at = ?2, undone_by = ?3 where id = ?1")
        .setParameter(1, act)
        .setParameter(2, Utc.of(at))
        .setParameter(3, actor)
        .executeUpdate();
  }

  /** Deletes what is older; the event log tells of it for ever. */
  public int forget(Instant before) {
    return em.createNativeQuery("delete from act where at < ?1")
        .setParameter(1, Utc.of(before))
        .executeUpdate();
  }
}
