package ils.it.process;

import ils.launcher.mariadb.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The MariaDB server of Debian's package, on a folder, a port and an account of the test's own. */
final class DebianMariaDb implements AutoCloseable {

  static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");

  private final Process process;
  private final int port;

  private DebianMariaDb(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static DebianMariaDb start(Path home, int port) throws IOException, InterruptedException {
    Path data = Files.createDirectories(home).resolve("data");
    boolean root = "root".equals(System.getProperty("user.name"));
    List<String> install =
        new ArrayList<>(
            List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--datadir=" + data));
    List<String> serve =
        new ArrayList<>(
            List.of(
                PROGRAM.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=s.sock", // in the data folder, which it makes its own
                "--pid-file=" + home.resolve("pid"),
                "--skip-name-resolve",
                "--init-file=" + accounts(home)));
    if (root) {
      install.add("--user=root");
      serve.add("--user=root");
    }
    Path log = home.resolve("log");
    Process installing = start(install, home, log);
    if (!installing.waitFor(120, TimeUnit.SECONDS) || installing.exitValue() != 0) {
      throw new IOException(Files.readString(log));
    }
    var server = new DebianMariaDb(start(serve, home, log), port);
    server.awaitAnswer(log);
    return server;
  }

  private static Process start(List<String> command, Path home, Path log) throws IOException {
    return new ProcessBuilder(command)
        .directory(home.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** As OPERATIONS.md says: a database and an account that owns it, and nothing more. */
  private static Path accounts(Path home) throws IOException {
    Path file = home.resolve("accounts.sql");
    Files.writeString(
        file,
        """
        create database ils character set utf8mb4 collate utf8mb4_danish_ci;
        create user 'ils'@'127.0.0.1' identified by 'of-the-test';
        grant all privileges on ils.* to 'ils'@'127.0.0.1';
        """);
    return file;
  }

  private void awaitAnswer(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        DriverManager.getConnection(access().url(), access().user(), access().password()).close();
        return;
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          close();
          throw new IOException(Files.readString(log), e);
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  DatabaseAccess access() {
    return new DatabaseAccess("jdbc:mariadb://127.0.0.1:" + port + "/ils", "ils", "of-the-test");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
