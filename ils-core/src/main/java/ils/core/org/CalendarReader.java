package ils.core.org;

import ils.core.org.CalendarData.ExceptionRow;
import ils.core.org.CalendarData.KindAt;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads all calendars; a whole country has some ten thousand rows. */
@ApplicationScoped
class CalendarReader {

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  CalendarData read() {
    try (var connection = database.getConnection()) {
      return new CalendarData(weekly(connection), exceptions(connection), years(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("the calendars could not be read", e);
    }
  }

  private static Map<KindAt, List<OpeningHours.Weekly>> weekly(Connection c) throws SQLException {
    var read = new HashMap<KindAt, List<OpeningHours.Weekly>>();
    var sql =
        "select node_id, kind, weekday, opens, closes, valid_from, valid_to from opening_hours";
    try (var query = c.prepareStatement(sql);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var key = new KindAt(rows.getLong("node_id"), HoursKind.valueOf(rows.getString("kind")));
        read.computeIfAbsent(key, k -> new ArrayList<>()).add(weekly(rows));
      }
    }
    return read;
  }

  private static OpeningHours.Weekly weekly(ResultSet row) throws SQLException {
    return new OpeningHours.Weekly(
        DayOfWeek.of(row.getInt("weekday")),
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  private static Map<Long, List<ExceptionRow>> exceptions(Connection c) throws SQLException {
    var read = new HashMap<Long, List<ExceptionRow>>();
    var sql = "select node_id, kind, on_date, opens, closes, reason from opening_exception";
    try (var query = c.prepareStatement(sql);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var kind = rows.getString("kind");
        var day =
            new OpeningHours.Exception(
                rows.getObject("on_date", LocalDate.class),
                rows.getObject("opens", LocalTime.class),
                rows.getObject("closes", LocalTime.class),
                rows.getString("reason"));
        read.computeIfAbsent(rows.getLong("node_id"), k -> new ArrayList<>())
            .add(new ExceptionRow(kind == null ? null : HoursKind.valueOf(kind), day));
      }
    }
    return read;
  }

  private static Map<Long, List<SchoolYear>> years(Connection c) throws SQLException {
    var marks = marks(c);
    var read = new HashMap<Long, List<SchoolYear>>();
    var sql = "select id, node_id, name, starts_on, ends_on from school_year order by starts_on";
    try (var query = c.prepareStatement(sql);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var year =
            new SchoolYear(
                rows.getLong("node_id"),
                rows.getString("name"),
                rows.getObject("starts_on", LocalDate.class),
                rows.getObject("ends_on", LocalDate.class),
                List.copyOf(marks.getOrDefault(rows.getLong("id"), List.of())));
        read.computeIfAbsent(year.nodeId(), k -> new ArrayList<>()).add(year);
      }
    }
    return read;
  }

  private static Map<Long, List<SchoolYear.Mark>> marks(Connection c) throws SQLException {
    var read = new HashMap<Long, List<SchoolYear.Mark>>();
    var sql = "select school_year_id, mark, from_date, to_date, note from school_mark";
    try (var query = c.prepareStatement(sql);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var mark =
            new SchoolYear.Mark(
                rows.getString("mark"),
                rows.getObject("from_date", LocalDate.class),
                rows.getObject("to_date", LocalDate.class),
                rows.getString("note"));
        read.computeIfAbsent(rows.getLong("school_year_id"), k -> new ArrayList<>()).add(mark);
      }
    }
    return read;
  }
}
