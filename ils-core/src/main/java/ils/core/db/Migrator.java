package ils.core.db;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else touches the database.
 *
 * <p>Each module keeps its own scripts in {@code db/migration}, numbered by owner: 1.x core, 2.x
 * cataloguing, 3.x circulation, 4.x OPAC, 5.x self-check; a script is never changed after release.
 * Other start-up beans name this one in {@code @DependsOn}. Several nodes may start at once: Flyway
 * takes a lock in the database.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

  private static final System.Logger LOG = System.getLogger("ils.db");

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @PostConstruct
  void migrate() {
    var result =
        Flyway.configure(Thread.currentThread().getContextClassLoader())
            .dataSource(database)
            .outOfOrder(true) // module series run beside each other: core 1.3 may follow loans 3.1
            .load()
            .migrate();
    LOG.log(Level.INFO, "schema: {0} scripts run", result.migrationsExecuted);
  }
}
