package ils.circulation.draftrun;

import com.fasterxml.jackson.databind.JsonNode;
import ils.circulation.act.Cells;
import ils.circulation.draftrun.PastAct.Kind;
import ils.circulation.draftrun.PastAct.LoanPart;
import ils.circulation.draftrun.PastAct.Role;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the latest check-outs, renewals and returns at some nodes from the event log. */
@ApplicationScoped
class PastActReader {

  /** Events looked through, from the newest back; what other nodes and other kinds take is lost. */
  private static final int LOOKED_THROUGH = 300_000;

  private static final Map<String, Kind> KINDS =
      Map.of(
          "LoanOpened", Kind.CHECK_OUT,
          "LoanRenewed", Kind.RENEWAL,
          "ItemReturned", Kind.RETURN);

  private static final String SQL =
      """
      select e.kind, e.at, e.channel, e.node_id, e.detail, l.id, l.rule_version_id, l.situation,
        l.lent_on, l.due_at, l.due_on, l.returned_at, l.role_id, i.home_node_id, i.price_minor,
        r.node_id, r.ends_on, p.born_on, l.lent_node_id
      from (
        select x.id from (
          select id, kind, node_id, subject_id from event order by id desc limit ?2) x
        where x.kind in ('LoanOpened', 'LoanRenewed', 'ItemReturned') and x.node_id in (?3)
          and x.subject_id is not null
        order by x.id desc limit ?1) w
      join event e on e.id = w.id
      join loan l on l.id = e.subject_id
      join item i on i.id = l.item_id
      left join borrower_role r on r.id = l.role_id
      left join person p on p.id = r.person_id
      where not exists (
        select 1 from event u where u.item_id = e.item_id and u.undo_of = e.id)
      order by e.id desc
      """;

  @PersistenceContext EntityManager em;

  /** At most so many that were not undone, the newest first. */
  List<PastAct> latest(Collection<Long> nodes, int most) {
    String places =
        String.join(",", nodes.stream().map(String::valueOf).toList()); // numbers, no text
    var query =
        em.createNativeQuery(SQL.replace("?3", places))
            .setParameter(1, most)
            .setParameter(2, LOOKED_THROUGH);
    return Rows.all(query).stream().map(PastActReader::act).toList();
  }

  private static PastAct act(@Nullable Object[] row) {
    Kind kind = Objects.requireNonNull(KINDS.get(String.valueOf(row[0])));
    var loan =
        new LoanPart(
            id(row[5]),
            id(row[6]),
            String.valueOf(row[7]),
            Objects.requireNonNull(Cells.day(row[8])),
            Objects.requireNonNull(Utc.from(row[9])),
            Utc.from(row[11]),
            id(row[18]),
            id(row[13]));
    LocalDate due = Objects.requireNonNull(Cells.day(row[10]));
    JsonNode detail = kind == Kind.RENEWAL ? detail(row[4]) : null;
    return new PastAct(
        kind,
        Objects.requireNonNull(Utc.from(row[1])),
        String.valueOf(row[2]),
        id(row[3]),
        loan,
        row[12] == null || row[15] == null
            ? null
            : new Role(id(row[12]), id(row[15]), Cells.day(row[16]), Cells.day(row[17])),
        detail == null ? due : LocalDate.parse(detail.path("dueBefore").asText(due.toString())),
        detail == null ? 0 : Math.max(0, detail.path("renewals").asInt(1) - 1),
        row[14] == null ? null : id(row[14]));
  }

  private static JsonNode detail(@Nullable Object text) {
    return Json.read(text == null ? "{}" : String.valueOf(text), JsonNode.class);
  }

  private static long id(@Nullable Object cell) {
    return Rows.id(Objects.requireNonNull(cell));
  }
}
