package ils.launcher.mariadb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes the system tables of a new MariaDB data folder, as mariadb-install-db would. */
final class MariaDbBootstrap {

  private static final List<String> SCRIPTS =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "mariadb_sys_schema.sql");

  private MariaDbBootstrap() {}

  static void run(MariaDbCommand command) throws IOException, InterruptedException {
    Files.createDirectories(command.data().resolve("mysql"));
    Path log = command.home().resolve("bootstrap.log");
    Process process =
        new ProcessBuilder(command.bootstrap())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try (OutputStream sql = process.getOutputStream()) {
      feed(command.base().resolve("share"), sql);
    } catch (IOException e) {
      throw new IOException("MariaDB stopped while its tables were made, see " + log, e);
    }
    if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("MariaDB could not make its tables, see " + log);
    }
  }

  private static void feed(Path share, OutputStream sql) throws IOException {
    sql.write("create database if not exists mysql;\nuse mysql;\n".getBytes(UTF_8));
    sql.write("set @auth_root_socket=NULL;\n".getBytes(UTF_8));
    for (String script : SCRIPTS) {
      Files.copy(share.resolve(script), sql);
      sql.write('\n');
    }
  }
}
