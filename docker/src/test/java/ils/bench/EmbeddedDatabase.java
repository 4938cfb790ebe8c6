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
    Path home = data.resolve("db");
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + Files.readString(home.resolve("port")).strip() + "/ils",
        "ils",
        Files.readString(home.resolve("password")).strip());
  }
}
