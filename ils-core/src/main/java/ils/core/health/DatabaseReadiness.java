package ils.core.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says DOWN while the database does not answer. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

  private static final int LIMIT_SECONDS = 2;

  @Resource(lookup = "java:app/jdbc/ils")
  private DataSource source;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("database");
    try (var connection = source.getConnection()) {
      return response.status(connection.isValid(LIMIT_SECONDS)).build();
    } catch (SQLException e) {
      return response.down().withData("sqlState", String.valueOf(e.getSQLState())).build();
    }
  }
}
