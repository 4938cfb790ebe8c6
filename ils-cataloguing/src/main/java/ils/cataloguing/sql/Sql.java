package ils.cataloguing.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short forms of plain JDBC, which alone reaches the driver's bulk inserts. */
public final class Sql {

  private Sql() {}

  /** Reads one row. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  public static <T> List<T> list(
      Connection connection, String sql, Reading<T> reading, List<?> values) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      bind(query, values.toArray());
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          rows.add(reading.read(result));
        }
      }
    }
    return rows;
  }

  public static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, values);
      return update.executeUpdate();
    }
  }

  /** One statement for many rows; nothing where there are none. */
  public static void batch(Connection connection, String sql, List<@Nullable Object[]> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement batch = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        bind(batch, row);
        batch.addBatch();
      }
      batch.executeBatch();
    }
  }

  /** The values of one row. */
  public static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  /** Several parts of a row, one behind the other. */
  public static @Nullable Object[] joined(
      @Nullable Object[] first, @Nullable Object[] second, @Nullable Object[]... more) {
    List<@Nullable Object> all = new ArrayList<>(Arrays.asList(first));
    all.addAll(Arrays.asList(second));
    for (@Nullable Object[] part : more) {
      all.addAll(Arrays.asList(part));
    }
    return all.toArray();
  }

  /** {@code ?,?,?} for so many values. */
  public static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value == null) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}
