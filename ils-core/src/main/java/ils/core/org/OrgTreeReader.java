package ils.core.org;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the organisation tree out of {@code org_node}, parents before children. */
@ApplicationScoped
class OrgTreeReader {

  private static final ZoneId HOME = ZoneId.of("Europe/Copenhagen");

  private static final String SQL =
      """
      select id, parent_id, type, code, isil, name_da, name_en, zone, flags, closed_on
      from org_node""";

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  private record Row(long id, @Nullable Long parent, Object[] cells) {}

  OrgTree read() {
    Map<Long, List<Row>> children = new HashMap<>();
    List<Row> roots = new ArrayList<>();
    for (Row row : rows()) {
      var parent = row.parent();
      (parent == null ? roots : children.computeIfAbsent(parent, k -> new ArrayList<>())).add(row);
    }
    var nodes = new ArrayList<OrgNode>();
    roots.forEach(root -> add(root, null, children, nodes));
    return new OrgTree(nodes);
  }

  private List<Row> rows() {
    var read = new ArrayList<Row>();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(SQL);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var cells = new Object[10];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = rows.getObject(i + 1);
        }
        read.add(new Row(rows.getLong(1), rows.getObject(2, Long.class), cells));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the organisation tree could not be read", e);
    }
    return read;
  }

  private static void add(
      Row row, @Nullable OrgNode parent, Map<Long, List<Row>> children, List<OrgNode> nodes) {
    var node = node(row, parent);
    nodes.add(node);
    for (Row child : children.getOrDefault(row.id(), List.of())) {
      add(child, node, children, nodes);
    }
  }

  private static OrgNode node(Row row, @Nullable OrgNode parent) {
    var cells = row.cells();
    var type = NodeType.valueOf((String) cells[2]);
    var path = new ArrayList<Long>(parent == null ? List.of() : parent.path());
    path.add(row.id());
    return new OrgNode(
        row.id(),
        row.parent(),
        type,
        (String) cells[3],
        (String) cells[4],
        (String) cells[5],
        (String) cells[6],
        zone((String) cells[7], parent),
        flags((String) cells[8]),
        List.copyOf(path),
        type == NodeType.MUNICIPALITY ? Long.valueOf(row.id()) : above(parent, true),
        type.isLibrary() ? Long.valueOf(row.id()) : above(parent, false),
        date(cells[9]));
  }

  private static @Nullable Long above(@Nullable OrgNode parent, boolean municipality) {
    if (parent == null) {
      return null;
    }
    return municipality ? parent.municipalityId() : parent.libraryId();
  }

  private static ZoneId zone(@Nullable String own, @Nullable OrgNode parent) {
    if (own != null) {
      return ZoneId.of(own);
    }
    return parent == null ? HOME : parent.zone();
  }

  private static Set<NodeFlag> flags(String text) {
    return Arrays.stream(text.split(","))
        .filter(f -> !f.isBlank())
        .map(NodeFlag::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(NodeFlag.class)));
  }

  private static @Nullable LocalDate date(@Nullable Object cell) {
    return switch (cell) {
      case null -> null;
      case java.sql.Date d -> d.toLocalDate();
      case LocalDate d -> d;
      default -> throw new IllegalStateException("not a date: " + cell.getClass());
    };
  }
}
