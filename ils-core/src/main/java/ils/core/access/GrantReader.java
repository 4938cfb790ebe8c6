package ils.core.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads the grants of all active staff; a whole country has some eleven thousand. */
@ApplicationScoped
class GrantReader {

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  Map<Long, List<Grant>> read() {
    var sql =
        """
        select g.staff_id, g.role, g.node_id, g.starts_on, g.ends_on
        from staff_grant g join staff_user u on u.id = g.staff_id where u.active""";
    var read = new HashMap<Long, List<Grant>>();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var grant =
            new Grant(
                StaffRole.valueOf(rows.getString("role")),
                rows.getLong("node_id"),
                rows.getObject("starts_on", LocalDate.class),
                rows.getObject("ends_on", LocalDate.class));
        read.computeIfAbsent(rows.getLong("staff_id"), k -> new ArrayList<>()).add(grant);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the grants could not be read", e);
    }
    return read;
  }
}
