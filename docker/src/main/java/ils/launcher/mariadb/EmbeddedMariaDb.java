package ils.launcher.mariadb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server of our own in a folder of our own, reached on loopback only.
 *
 * <p>Its password is random, in a file that only the owner may read. The port is chosen once and
 * kept. A server that outlived its launcher ({@code kill -9}) is stopped before a new one starts:
 * two on one folder would fight over its files.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final String DATABASE = "ils";

  private final MariaDbCommand command;
  private final DatabaseAccess access;
  private final Process process;

  private EmbeddedMariaDb(MariaDbCommand command, DatabaseAccess access, Process process) {
    this.command = command;
    this.access = access;
    this.process = process;
  }

  /**
   * Starts the server of this folder, making it first if the folder is new.
   *
   * @throws IOException if it does not start; the message says why and which log to read
   */
  public static EmbeddedMariaDb start(Path home, DatabaseRoom room)
      throws IOException, InterruptedException {
    Files.createDirectories(home);
    Path base = MariaDbBinaries.unpackInto(home);
    var command = new MariaDbCommand(base, home, home.resolve("data"));
    Files.createDirectories(command.temporary());
    OrphanedServer.stop(command, STOP_LIMIT);
    makeTables(command);
    int port = port(home.resolve("port"));
    var access =
        new DatabaseAccess(
            "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE, "ils", secret(home));
    Process process =
        new ProcessBuilder(command.serve(port, initFile(home, access), room))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("mariadb.out").toFile()))
            .start();
    var server = new EmbeddedMariaDb(command, access, process);
    server.awaitConnection();
    return server;
  }

  private static void makeTables(MariaDbCommand command) throws IOException, InterruptedException {
    Path made = command.home().resolve(".tables-made");
    if (!Files.exists(made)) {
      MariaDbBootstrap.run(command);
      Files.createFile(made);
    } else if (!Files.exists(command.data().resolve("ibdata1"))) {
      throw new IOException(
          "the database files in %s are gone; restore them from a backup, or start with an empty folder"
              .formatted(command.data()));
    }
  }

  /** The port kept in the file, or a new one if there is none or another program has taken it. */
  private static int port(Path file) throws IOException {
    int kept = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    for (int wish : new int[] {kept, 0}) {
      try (var socket = new ServerSocket(wish, 1, InetAddress.getByName("127.0.0.1"))) {
        Files.writeString(file, Integer.toString(socket.getLocalPort()));
        return socket.getLocalPort();
      } catch (java.net.BindException e) {
        if (wish == 0) {
          throw e;
        }
      }
    }
    throw new IOException("no free port on 127.0.0.1");
  }

  private static String secret(Path home) throws IOException {
    Path file = home.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      createPrivate(file);
      Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return Files.readString(file).strip();
  }

  private static Path initFile(Path home, DatabaseAccess access) throws IOException {
    Path file = home.resolve("init.sql");
    Files.deleteIfExists(file);
    createPrivate(file);
    // The password is of our own making and has no quotes.
    String sql =
        """
        create database if not exists `%1$s` character set utf8mb4 collate utf8mb4_danish_ci;
        create or replace user ils@'127.0.0.1' identified by '%2$s';
        grant all on `%1$s`.* to ils@'127.0.0.1';
        drop user if exists ''@'localhost';
        drop user if exists root@'%3$s';
        drop user if exists ''@'%3$s';
        create or replace user root@localhost identified by '%2$s';
        grant all on *.* to root@localhost with grant option;
        """;
    Files.writeString(
        file, sql.formatted(DATABASE, access.password(), InetAddress.getLocalHost().getHostName()));
    return file;
  }

  private static void createPrivate(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private void awaitConnection() throws IOException, InterruptedException {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (true) {
      try (var connection =
          DriverManager.getConnection(access.url(), access.user(), access.password())) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          close();
          throw new IOException(
              "MariaDB does not start: %s (see %s)"
                  .formatted(
                      ServerLog.lastError(command.home().resolve("mariadb.log")),
                      command.home().resolve("mariadb.log")),
              e);
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  public DatabaseAccess access() {
    return access;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops the server cleanly; by force only when it does not stop within a minute. */
  @Override
  public synchronized void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
