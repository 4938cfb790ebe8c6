package ils.opac.pages;

import ils.core.item.Audience;
import ils.core.item.ItemState;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.opac.index.Visibility;
import ils.opac.search.Viewer;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The items of the titles on a page, read from the database so that the page never lies. */
@ApplicationScoped
class HeldRows {

  private static final String SELECT =
      """
      select i.bib_id, i.home_node_id, i.location, i.call_number, i.audience, i.audience_node_id,
        i.state, l.due_on
      from item i left join loan l on l.open_item_id = i.id
      where i.bib_id in (%s) order by i.bib_id, i.call_number, i.id""";

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Organisation organisation;

  /** What the viewer may see of each title; one query for all of them. */
  Map<Long, Stock> of(Collection<Long> bibs, Viewer viewer) {
    Map<Long, List<HeldRow>> rows = new HashMap<>();
    bibs.forEach(bib -> rows.put(bib, new ArrayList<>()));
    if (!bibs.isEmpty()) {
      try {
        read(rows);
      } catch (SQLException e) {
        throw new IllegalStateException("the items could not be read", e);
      }
    }
    Map<Long, Stock> stock = new HashMap<>();
    rows.forEach((bib, items) -> stock.put(bib, Stock.of(items, viewer)));
    return stock;
  }

  private void read(Map<Long, List<HeldRow>> into) throws SQLException {
    OrgTree tree = organisation.tree();
    String marks = String.join(",", Collections.nCopies(into.size(), "?"));
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(SELECT.formatted(marks))) {
      int at = 1;
      for (long bib : into.keySet()) {
        query.setLong(at++, bib);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          HeldRow row = row(rows, tree);
          into.computeIfAbsent(row.bibId(), bib -> new ArrayList<>()).add(row);
        }
      }
    }
  }

  private static HeldRow row(ResultSet row, OrgTree tree) throws SQLException {
    long home = row.getLong("home_node_id");
    Long library = tree.find(home).map(OrgNode::libraryId).orElse(null);
    return new HeldRow(
        row.getLong("bib_id"),
        library == null ? home : library,
        row.getString("location"),
        row.getString("call_number"),
        Visibility.of(Audience.valueOf(row.getString("audience")), row.getLong("audience_node_id")),
        ItemState.valueOf(row.getString("state")),
        row.getObject("due_on", LocalDate.class));
  }
}
