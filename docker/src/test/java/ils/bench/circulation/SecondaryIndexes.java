package ils.bench.circulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * The indexes of big tables that are not unique: put away while the tables are filled and made
 * again from whole columns afterwards, which is several times quicker than row by row.
 */
final class SecondaryIndexes {

  private record Index(String table, String name, String columns) {}

  private final List<Index> indexes = new ArrayList<>();

  SecondaryIndexes(Connection connection, List<String> tables) throws SQLException {
    String sql =
        """
        select index_name, group_concat(concat('`', column_name, '`') order by seq_in_index)
        from information_schema.statistics
        where table_schema = database() and table_name = ? and non_unique
        group by index_name""";
    try (var query = connection.prepareStatement(sql)) {
      for (String table : tables) {
        query.setString(1, table);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            indexes.add(new Index(table, rows.getString(1), rows.getString(2)));
          }
        }
      }
    }
  }

  /** To be carried out without checks of foreign keys, which need some of them. */
  List<String> drops() {
    List<String> drops = new ArrayList<>(List.of("set session foreign_key_checks = 0"));
    drops.addAll(altered(index -> "drop key `%s`".formatted(index.name())));
    return drops;
  }

  List<String> additions() {
    return altered(index -> "add key `%s` (%s)".formatted(index.name(), index.columns()));
  }

  /** One statement for each table. */
  private List<String> altered(Function<Index, String> change) {
    return indexes.stream()
        .collect(groupingBy(Index::table, LinkedHashMap::new, mapping(change, joining(", "))))
        .entrySet()
        .stream()
        .map(table -> "alter table " + table.getKey() + " " + table.getValue())
        .toList();
  }
}
