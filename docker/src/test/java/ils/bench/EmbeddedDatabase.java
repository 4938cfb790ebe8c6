package ils.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The way into the embedded database of a data folder. */
public final class EmbeddedDatabase {

  private EmbeddedDatabase() {}

  public static Connection connect(Path data) throws IOException, SQLException {
    return connect(data, "");
  }

  /** With statements prepared by the server, as the application's own connections have them. */
  public static Connection connectPreparing(Path data) throws IOException, SQLException {
    return connect(data, "?useServerPrepStmts=true&cachePrepStmts=true");
  }

  private static Connection connect(Path data, String options) throws IOException, SQLException {
    Path home = data.resolve("db");
    String port = Files.readString(home.resolve("port")).strip();
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + port + "/ils" + options,
        "ils",
        Files.readString(home.resolve("password")).strip());
  }
}
