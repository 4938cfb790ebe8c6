package ils.core.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a table: fields with tabs between them, the first line naming the columns. */
final class TableFile {

  private final String file;
  private final Complaints complaints;

  TableFile(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /**
   * @param columns those the table must have, in any order; it may have no others
   */
  List<Row> rows(String text, Set<String> columns) {
    List<String> lines = text.lines().toList();
    List<String> head = lines.isEmpty() ? List.of() : cells(lines.get(0));
    if (!fits(head, columns)) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (int k = 1; k < lines.size(); k++) {
      String line = lines.get(k);
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(k + 1, head, cells(line)));
      }
    }
    return rows;
  }

  private boolean fits(List<String> head, Set<String> columns) {
    Set<String> unknown = new HashSet<>(head);
    unknown.removeAll(columns);
    Set<String> missing = new HashSet<>(columns);
    missing.removeAll(head);
    unknown.forEach(name -> complaints.add(file, 1, name, "is not a column of this table"));
    missing.forEach(name -> complaints.add(file, 1, name, "this column is missing"));
    if (head.size() != new HashSet<>(head).size()) {
      complaints.add(file, 1, "", "a column stands twice");
      return false;
    }
    return unknown.isEmpty() && missing.isEmpty();
  }

  private Row row(int line, List<String> head, List<String> cells) {
    if (cells.size() != head.size()) {
      String reason = "has " + cells.size() + " fields where " + head.size() + " are expected";
      complaints.add(file, line, "", reason);
    }
    Map<String, JsonNode> named = new LinkedHashMap<>();
    for (int k = 0; k < head.size() && k < cells.size(); k++) {
      named.put(head.get(k), TextNode.valueOf(cells.get(k)));
    }
    return new Row(file, line, named, complaints);
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }
}
