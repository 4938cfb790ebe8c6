package ils.launcher;

import ils.launcher.mariadb.DatabaseAccess;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A MariaDB server that somebody else runs, named by {@code ILS_DB_URL}. */
final class OwnDatabase {

  private OwnDatabase() {}

  /** Refuses one that does not answer or is too old, before a server is started on it. */
  static void require(DatabaseAccess access) throws Refusal {
    try (var connection =
        DriverManager.getConnection(access.url(), access.user(), access.password())) {
      var about = connection.getMetaData();
      int version = about.getDatabaseMajorVersion() * 100 + about.getDatabaseMinorVersion();
      if (version < 1006) {
        throw new Refusal(
            ExitCode.DATABASE,
            "the database server is %s; MariaDB 10.6 or newer is needed"
                .formatted(about.getDatabaseProductVersion()));
      }
    } catch (SQLException e) {
      throw new Refusal(
          ExitCode.DATABASE,
          "the database at %s (ILS_DB_URL) does not let us in: %s; see docker/OPERATIONS.md for the account it needs"
              .formatted(access, e.getMessage()),
          e);
    }
  }
}
