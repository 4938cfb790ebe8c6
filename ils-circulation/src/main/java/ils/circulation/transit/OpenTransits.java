package ils.circulation.transit;

import ils.circulation.act.Cells;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is on its way to and from a library, the longest on its way first; one statement each. */
@ApplicationScoped
public class OpenTransits {

  /** More than these are not shown; whoever has so many wants a report. */
  public static final int MOST = 500;

  private static final String SQL =
      """
      select i.barcode, b.title, t.from_node_id, t.to_node_id, t.reason, t.started_at
      from transit t join item i on i.id = t.item_id join bib b on b.id = t.bib_id
      where t.ended_at is null and t.municipality_id = ?1 and %s = ?2
      order by t.started_at, t.id""";

  @PersistenceContext EntityManager em;

  @Transactional
  public List<TransitRow> to(long municipality, long library) {
    return rows("t.to_node_id", municipality, library);
  }

  @Transactional
  public List<TransitRow> from(long municipality, long library) {
    return rows("t.from_node_id", municipality, library);
  }

  private List<TransitRow> rows(String end, long municipality, long library) {
    var query =
        em.createNativeQuery(SQL.formatted(end))
            .setParameter(1, municipality)
            .setParameter(2, library)
            .setMaxResults(MOST);
    return Rows.all(query).stream().map(OpenTransits::row).toList();
  }

  private static TransitRow row(Object[] cells) {
    return new TransitRow(
        (String) cells[0],
        (String) cells[1],
        Rows.id(cells[2]),
        Rows.id(cells[3]),
        TransitReason.valueOf((String) cells[4]),
        Cells.instant(cells[5]));
  }
}
