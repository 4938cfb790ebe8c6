package ils.it;

import ils.launcher.mariadb.DatabaseAccess;
import ils.launcher.mariadb.DatabaseRoom;
import ils.launcher.mariadb.EmbeddedMariaDb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The surroundings of the one server under test: an embedded MariaDB with an empty database, free
 * ports, and the settings that Arquillian hands to Payara Micro. Made once for the test run.
 */
public final class WholeSystem implements LauncherSessionListener {

  private static final String TOKEN = "token-of-the-integration-tests";

  private @Nullable EmbeddedMariaDb database;

  /** Base address of the server, without a slash at the end. */
  public static String http() {
    return "http://127.0.0.1:" + System.getProperty("ils.it.http");
  }

  /** Where it speaks SIP2, on 127.0.0.1. */
  public static int sip2Port() {
    return Integer.getInteger("ils.it.sip2");
  }

  /** A bearer token that may do what the command line may. */
  public static String operatorToken() {
    return TOKEN;
  }

  /** The data folder, with {@code demo.json} once the demo library is loaded. */
  public static Path data() {
    return dir().resolve("data");
  }

  /** The server's database, to look at what is really there. */
  public static DatabaseAccess databaseAccess() {
    return new DatabaseAccess(
        System.getProperty("ils.it.db.url", ""),
        "ils",
        System.getProperty("ils.it.db.password", ""));
  }

  private static Path dir() {
    return Path.of(System.getProperty("ils.it.dir")).toAbsolutePath();
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("ils.it.dir") == null) {
      return; // unit tests, which need none of this
    }
    try {
      deleteTree(data());
      Files.createDirectories(data());
      database = EmbeddedMariaDb.start(dir().resolve("db"), DatabaseRoom.SMALL);
      startAfresh(database.access());
      describe(database.access());
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void startAfresh(DatabaseAccess access) throws SQLException {
    try (var connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        var statement = connection.createStatement()) {
      statement.execute("drop database ils");
      statement.execute("create database ils character set utf8mb4 collate utf8mb4_danish_ci");
    }
  }

  private static void describe(DatabaseAccess access) throws IOException {
    System.setProperty("ils.it.http", Integer.toString(freePort()));
    System.setProperty("ils.it.sip2", Integer.toString(freePort()));
    System.setProperty("ils.it.payment", Integer.toString(freePort()));
    System.setProperty("ils.it.mail", Integer.toString(freePort()));
    System.setProperty("ils.it.imap", Integer.toString(freePort()));
    System.setProperty("ils.it.sms", Integer.toString(freePort()));
    System.setProperty("ils.it.db.url", access.url());
    System.setProperty("ils.it.db.password", access.password());
    System.setProperty(
        "ils.it.jvm",
        String.join(
            " ",
            "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
            "-Dils.db.url=" + access.url(),
            "-Dils.db.user=" + access.user(),
            "-Dils.db.password=" + access.password(),
            "-Dils.data.dir=" + data(),
            "-Dils.index.dir=" + data().resolve("index"),
            "-Dils.sip2.port=" + sip2Port(),
            "-Dils.lost.hourly=false", // tests make loans very late, and call it themselves
            "-Dils.notices.run=false", // as above
            "-Dils.mail.host=127.0.0.1",
            "-Dils.mail.port=" + System.getProperty("ils.it.mail"),
            "-Dils.mail.timeout.seconds=5",
            "-Dils.mail.sender=bibliotek@example.dk",
            "-Dils.mail.bounces.address=retur@example.dk",
            "-Dils.mail.bounces.host=127.0.0.1",
            "-Dils.mail.bounces.port=" + System.getProperty("ils.it.imap"),
            "-Dils.mail.bounces.user=retur",
            "-Dils.mail.bounces.password=of-the-integration-tests",
            "-Dils.sms.address=http://127.0.0.1:" + System.getProperty("ils.it.sms") + "/sms",
            "-Dils.sms.timeout.seconds=2",
            "-Dils.operator.token=" + TOKEN,
            "-Dils.payment.address=http://127.0.0.1:" + System.getProperty("ils.it.payment"),
            "-Dils.payment.secret=secret-of-the-integration-tests",
            "-Dils.payment.site=" + http(),
            "-Dils.site.address=" + http(),
            "-Dils.payment.timeout.seconds=2",
            "-Dils.clock.movable=true",
            "-Dmp.health.default.readiness.empty.response=DOWN"));
    Path preBoot = dir().resolve("preboot.asadmin");
    Files.write(
        preBoot,
        List.of(
            "set configs.config.server-config.network-config.network-listeners"
                + ".network-listener.http-listener.address=127.0.0.1"));
    System.setProperty(
        "ils.it.options",
        "--nohazelcast --disablephonehome --contextroot / --port %s --prebootcommandfile %s --logproperties %s"
            .formatted(System.getProperty("ils.it.http"), preBoot, logging()));
  }

  /** To the console, where the adapter waits for words, and to {@code server.log} for people. */
  private static Path logging() throws IOException {
    Path file = dir().resolve("logging.properties");
    Files.writeString(
        file,
        """
        handlers=java.util.logging.ConsoleHandler,java.util.logging.FileHandler
        java.util.logging.FileHandler.pattern=%s
        java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
        java.util.logging.SimpleFormatter.format=%%1$tT.%%1$tL %%4$s %%3$s: %%5$s%%6$s%%n
        .level=INFO
        javax.enterprise.system.security.ssl.level=SEVERE
        """
            .formatted(dir().resolve("server.log")));
    return file;
  }

  private static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      database.close();
    }
  }
}
