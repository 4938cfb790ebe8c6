package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SchemaIT {

  @Resource(lookup = "java:app/jdbc/ils")
  private DataSource source;

  @Test
  void everyMigrationSucceeded() throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select count(*), min(success) from flyway_schema_history")) {
      rows.next();
      assertThat(rows.getInt(1)).isGreaterThan(2);
      assertThat(rows.getInt(2)).isEqualTo(1);
    }
  }

  @Test
  void transactionsAreLocalAndReadCommitted() throws SQLException {
    try (var connection = source.getConnection()) {
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(java.sql.Connection.TRANSACTION_READ_COMMITTED);
    }
  }
}
