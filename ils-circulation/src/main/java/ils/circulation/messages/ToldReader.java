package ils.circulation.messages;

import ils.circulation.act.Cells;
import ils.circulation.policy.notices.NoticeKind;
import ils.circulation.wording.Shown;
import ils.core.db.Rows;
import ils.core.money.Amount;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what messages tell, as it is now: of many messages in one statement, with titles and days,
 * and with whether it is still so.
 */
@ApplicationScoped
class ToldReader {

  /** Which state of things makes a notice of a kind true. */
  private static final String IS_TRUE =
      """
      n.state <> 'WITHDRAWN' and case
        when n.kind in ('DUE_SOON', 'OVERDUE_1', 'OVERDUE_2', 'OVERDUE_3', 'NOT_RENEWED',
          'RENEWED', 'DUE_CHANGED', 'RECALLED') then
          l.returned_at is null and l.state = 'OPEN' and l.due_on = n.on_day
        when n.kind = 'CHECKED_OUT' then l.returned_at is null and l.id is not null
        when n.kind = 'CHECKED_IN' then l.returned_at is not null
        when n.kind = 'LOST_BILL' then l.state = 'LOST'
        when n.kind = 'FEE' then n.line_id is null or a.amount_minor > coalesce(
          (select sum(s.amount_minor) from account_share s where s.debt_id = a.id), 0)
        when n.kind = 'PAYMENT' then a.id is not null
          and not exists (select 1 from account_line c where c.corrects_id = a.id)
        when n.kind = 'HOLD_READY' then h.state = 'ON_SHELF'
        when n.kind = 'HOLD_EXPIRING' then h.state = 'ON_SHELF' and h.shelf_until = n.on_day
        when n.kind = 'HOLD_INTEREST' then h.state = 'WAITING' and h.wanted_until = n.on_day
        when n.kind = 'HOLD_CANCELLED' then h.state = 'CANCELLED'
        when n.kind = 'HOLD_EXPIRED' then h.state = 'EXPIRED'
        when n.kind = 'STAFF_MESSAGE' then pn.acknowledged_at is null and pn.id is not null
        else true end""";

  private static final String SQL =
      """
      select mn.message_id, n.id, n.kind, n.node_id, n.on_day, n.amount_minor, b.title, b.author,
        i.barcode, l.due_on, h.pickup_node_id, h.pickup_number, h.shelf_until, pn.text,
        case when %s then 1 else 0 end, n.hold_id
      from message_notice mn join notice n on n.id = mn.notice_id
        left join bib b on b.id = n.bib_id
        left join loan l on l.id = n.loan_id
        left join item i on i.id = l.item_id
        left join hold h on h.id = n.hold_id
        left join account_line a on a.id = n.line_id
        left join patron_note pn on pn.id = n.note_id
      where mn.told and mn.message_id in (%s)
      order by n.kind, b.title, n.id""";

  @PersistenceContext EntityManager em;
  @Inject Organisation organisation;
  @Inject SiteAddress site;

  /**
   * What each of the messages tells.
   *
   * @param languages of the messages, by id
   */
  List<Told> of(Map<Long, String> languages) {
    if (languages.isEmpty()) {
      return List.of();
    }
    String ids = String.join(",", languages.keySet().stream().map(String::valueOf).toList());
    var told = new ArrayList<Told>();
    for (@Nullable Object[] row : Rows.all(em.createNativeQuery(SQL.formatted(IS_TRUE, ids)))) {
      long message = id(row[0]);
      told.add(told(message, row, languages.getOrDefault(message, "da")));
    }
    return told;
  }

  private Told told(long message, @Nullable Object[] row, String language) {
    return new Told(
        message,
        id(row[1]),
        NoticeKind.valueOf(text(row[2])),
        id(row[3]),
        Cells.number(row[14]) == 1,
        values(row, language));
  }

  private static long id(@Nullable Object cell) {
    return Rows.id(Objects.requireNonNull(cell));
  }

  private static String text(@Nullable Object cell) {
    return cell == null ? "" : cell.toString();
  }

  private Map<String, String> values(@Nullable Object[] row, String language) {
    var values = new HashMap<String, String>();
    LocalDate on = Cells.day(row[4]);
    LocalDate due = Cells.day(row[9]);
    LocalDate shelf = Cells.day(row[12]);
    values.put("title", text(row[6]));
    values.put("author", text(row[7]));
    values.put("barcode", text(row[8]));
    values.put("due", Shown.day(due == null ? on : due, language));
    values.put("until", Shown.day(shelf == null ? on : shelf, language));
    values.put("pickup", row[10] == null ? "" : library(id(row[10]), language));
    values.put("number", text(row[11]));
    values.put("amount", row[5] == null ? "" : Shown.amount(new Amount(id(row[5])), language));
    values.put("text", text(row[13]));
    values.put("link", row[15] == null ? "" : site.of("/my/holds/" + id(row[15])));
    return values;
  }

  /** The library that a node belongs to, by its name. */
  String library(long node, String language) {
    OrgNode found = organisation.tree().get(node);
    Long library = found.libraryId();
    return (library == null ? found : organisation.tree().get(library)).name(language);
  }
}
