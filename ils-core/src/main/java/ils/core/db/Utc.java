package ils.core.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: UTC, microseconds, no zone in the column. */
public final class Utc {

  private Utc() {}

  /** The value to bind for {@code DATETIME(6)}. */
  public static LocalDateTime of(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  /** Reads a column of a row; null stays null. */
  public static @Nullable Instant read(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, LocalDateTime.class);
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }

  /** From a native query's cell, which the driver gives as Timestamp or LocalDateTime. */
  public static @Nullable Instant from(@Nullable Object cell) {
    return switch (cell) {
      case null -> null;
      case LocalDateTime value -> value.toInstant(ZoneOffset.UTC);
      case java.sql.Timestamp value -> value.toLocalDateTime().toInstant(ZoneOffset.UTC);
      default -> throw new IllegalArgumentException("not a time: " + cell.getClass());
    };
  }
}
