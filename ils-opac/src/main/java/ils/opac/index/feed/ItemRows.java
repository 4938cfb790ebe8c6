package ils.opac.index.feed;

import ils.core.item.Audience;
import ils.core.item.ItemState;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.opac.index.HeldItem;
import ils.opac.index.Visibility;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads where items stand and whether they are in. */
@ApplicationScoped
class ItemRows {

  private static final String COLUMNS =
      "select bib_id, home_node_id, audience, audience_node_id, state from item where ";

  /** What cannot be had again, and so says nothing of where to find a title. */
  private static final Set<ItemState> GONE =
      Set.of(ItemState.WITHDRAWN, ItemState.LOST, ItemState.LOST_PAID);

  private static final int FETCH = 5_000;

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Organisation organisation;

  /**
   * The items of one record.
   *
   * @param allGone whether there were items and none is left; such a title is the staff's alone
   */
  record Held(List<HeldItem> items, boolean allGone) {
    static final Held NOTHING = new Held(List.of(), false);

    Held and(Optional<HeldItem> item) {
      List<HeldItem> more = new ArrayList<>(items);
      item.ifPresent(more::add);
      return new Held(more, more.isEmpty());
    }
  }

  /** The items of some records; those without are left out. */
  Map<Long, Held> of(Connection connection, Collection<Long> bibs) throws SQLException {
    Map<Long, Held> held = new HashMap<>();
    if (bibs.isEmpty()) {
      return held;
    }
    OrgTree tree = organisation.tree();
    String marks = String.join(",", Collections.nCopies(bibs.size(), "?"));
    try (var query = connection.prepareStatement(COLUMNS + "bib_id in (" + marks + ")")) {
      int at = 1;
      for (long bib : bibs) {
        query.setLong(at++, bib);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          var item = item(rows, tree);
          held.merge(rows.getLong(1), Held.NOTHING.and(item), (known, one) -> known.and(item));
        }
      }
    }
    return held;
  }

  /** Where some records can be had now; empty for those that cannot. */
  Map<Long, Set<String>> placesIn(Collection<Long> bibs) throws SQLException {
    Map<Long, Set<String>> places = new HashMap<>();
    try (var connection = database.getConnection()) {
      Map<Long, Held> held = of(connection, bibs);
      for (long bib : bibs) {
        places.put(
            bib,
            held.getOrDefault(bib, Held.NOTHING).items().stream()
                .filter(HeldItem::in)
                .map(HeldItem::place)
                .collect(Collectors.toSet()));
      }
    }
    return places;
  }

  /** Tells every record and place where something is in. */
  void allIn(BiConsumer<Long, String> into) throws SQLException {
    OrgTree tree = organisation.tree();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(COLUMNS + "state = 'AVAILABLE'")) {
      query.setFetchSize(FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          long bib = rows.getLong(1);
          item(rows, tree).ifPresent(item -> into.accept(bib, item.place()));
        }
      }
    }
  }

  /** The records that some items belong to. */
  Set<Long> bibsOf(Collection<Long> items) throws SQLException {
    Set<Long> bibs = new HashSet<>();
    if (items.isEmpty()) {
      return bibs;
    }
    String marks = String.join(",", Collections.nCopies(items.size(), "?"));
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select bib_id from item where id in (" + marks + ")")) {
      int at = 1;
      for (long item : items) {
        query.setLong(at++, item);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          bibs.add(rows.getLong(1));
        }
      }
    }
    return bibs;
  }

  private static Optional<HeldItem> item(ResultSet row, OrgTree tree) throws SQLException {
    ItemState state = ItemState.valueOf(row.getString(5));
    if (GONE.contains(state)) {
      return Optional.empty();
    }
    long home = row.getLong(2);
    Long library = tree.find(home).map(OrgNode::libraryId).orElse(null);
    return Optional.of(
        new HeldItem(
            library == null ? home : library,
            Visibility.of(Audience.valueOf(row.getString(3)), row.getLong(4)),
            state.isOnShelf()));
  }
}
