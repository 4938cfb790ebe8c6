package ils.bench.holds;

import java.sql.Connection;
import java.sql.SQLException;

/** Single numbers out of the database. */
final class Sql {

  private Sql() {}

  static long number(Connection connection, String sql, long value) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setLong(1, value);
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }
}
