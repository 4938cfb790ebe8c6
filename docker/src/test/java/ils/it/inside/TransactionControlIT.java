package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.ids.Ids;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Auto-commit is switched late, and means what it says all the same. */
@ExtendWith(ArquillianExtension.class)
class TransactionControlIT {

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Ids ids;

  @Test
  @DisplayName("What is written after a transaction is there at once")
  void afterATransaction() throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      long inside = write(connection);
      connection.commit();
      connection.setAutoCommit(true);
      long after = write(connection);

      assertThat(isThere(inside)).isTrue();
      assertThat(isThere(after)).isTrue();
    }
  }

  @Test
  @DisplayName("Switching auto-commit on within a transaction commits it")
  void switchingCommits() throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      long written = write(connection);
      assertThat(isThere(written)).isFalse();
      connection.setAutoCommit(true);

      assertThat(isThere(written)).isTrue();
    }
  }

  @Test
  @DisplayName("What is rolled back is gone, and a transaction begins only where one is wished")
  void rollingBack() throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      long gone = write(connection);
      connection.rollback();
      connection.setAutoCommit(true);
      assertThat(connection.getAutoCommit()).isTrue();
      connection.setAutoCommit(false);
      long kept = write(connection);
      connection.commit();
      connection.setAutoCommit(true);

      assertThat(isThere(gone)).isFalse();
      assertThat(isThere(kept)).isTrue();
    }
  }

  @Test
  @DisplayName("Of ten transactions on one connection, control costs ten commits and one switch")
  void controlIsCheap() throws SQLException {
    try (var connection = database.getConnection()) {
      long before = questions(connection);
      for (int k = 0; k < 10; k++) {
        connection.setAutoCommit(false);
        write(connection);
        connection.commit();
        connection.setAutoCommit(true);
      }

      long switches = 2; // off before the first, on again for the last look at the counter
      long looking = 1;
      assertThat(questions(connection) - before).isEqualTo(20 + switches + looking);
    }
  }

  /** Of this connection alone. */
  private static long questions(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("show session status like 'Questions'")) {
      rows.next();
      return rows.getLong(2);
    }
  }

  private long write(Connection connection) throws SQLException {
    long id = ids.next();
    try (var insert =
        connection.prepareStatement(
            "insert into request (client, request_id, at, answer, id)"
                + " values ('TEST:1', ?, '2026-01-01', 'x', ?)")) {
      insert.setString(1, "t" + id);
      insert.setLong(2, id);
      insert.executeUpdate();
    }
    return id;
  }

  /** As another connection sees it. */
  private boolean isThere(long id) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select id from request where id = ?")) {
      query.setLong(1, id);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
