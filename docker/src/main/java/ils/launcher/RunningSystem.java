package ils.launcher;

import ils.launcher.mariadb.DatabaseAccess;
import ils.launcher.mariadb.DatabaseRoom;
import ils.launcher.mariadb.EmbeddedMariaDb;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Database and server of one data folder, from start to stop. */
final class RunningSystem {

  private final DataFolder folder;
  private final @Nullable EmbeddedMariaDb database;

  private RunningSystem(DataFolder folder, @Nullable EmbeddedMariaDb database) {
    this.folder = folder;
    this.database = database;
  }

  /**
   * Starts everything and returns when the server is ready.
   *
   * @throws Refusal if anything stands in the way; what was started is stopped again
   */
  static RunningSystem start(RunOptions options, Console console)
      throws Refusal, IOException, InterruptedException {
    DataFolder folder = DataFolder.open(options.data());
    String address = setting("ils.http.address", "127.0.0.1");
    Ports.requireFree(address, options.http(), "--http");
    if (options.sip2() != 0) {
      Ports.requireFree(setting("ils.sip2.address", "127.0.0.1"), options.sip2(), "--sip2");
    }
    if (!"console".equals(setting("ils.log", "file"))) {
      console.keepTheRestIn(folder.logs().resolve("console.log"));
    }
    EmbeddedMariaDb database = database(folder, console);
    var system = new RunningSystem(folder, database);
    Runtime.getRuntime().addShutdownHook(new Thread(system::stopDatabase, "database-stop"));
    settle(folder, options);
    console.step("Starting the server");
    try {
      PayaraServer.start(folder, address, options.http());
    } catch (Refusal e) {
      system.stop();
      throw e;
    }
    new RunningServer(ProcessHandle.current().pid(), "http://127.0.0.1:" + options.http())
        .write(folder.root());
    return system;
  }

  /** The value from the environment or a system property, as the server will see it too. */
  static String setting(String name, String otherwise) {
    String environment = System.getenv(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
    return System.getProperty(name, environment == null ? otherwise : environment);
  }

  private static DatabaseRoom room() {
    return new DatabaseRoom(
        setting("ils.db.embedded.buffer", DatabaseRoom.SMALL.buffer()),
        setting("ils.db.embedded.log", DatabaseRoom.SMALL.log()));
  }

  private static @Nullable EmbeddedMariaDb database(DataFolder folder, Console console)
      throws Refusal, InterruptedException {
    String own = setting("ils.db.url", "");
    if (!own.isEmpty()) {
      OwnDatabase.require(
          new DatabaseAccess(own, setting("ils.db.user", ""), setting("ils.db.password", "")));
      console.step("Using the database at " + own);
      return null;
    }
    try {
      var database = EmbeddedMariaDb.start(folder.database(), room());
      System.setProperty("ils.db.url", database.access().url());
      System.setProperty("ils.db.user", database.access().user());
      System.setProperty("ils.db.password", database.access().password());
      console.step("Database started");
      return database;
    } catch (IOException e) {
      throw new Refusal(ExitCode.DATABASE, String.valueOf(e.getMessage()), e);
    }
  }

  /** Tells the server in this process, through its settings, what the command line said. */
  private static void settle(DataFolder folder, RunOptions options) throws IOException {
    String token = OperatorToken.readOrMake(folder.operatorToken());
    System.setProperty("ils.operator.token", token);
    System.setProperty("ils.data.dir", folder.root().toString());
    System.setProperty("ils.index.dir", folder.root().resolve("index").toString());
    System.setProperty("ils.sip2.port", Integer.toString(options.sip2()));
    // Without this a server whose application was not deployed calls itself ready.
    System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
  }

  Path root() {
    return folder.root();
  }

  /** Stops in order: new work, work on its way, the server, the database. */
  void stop() throws IOException, InterruptedException {
    Drain.run(
        Duration.ofSeconds(Long.parseLong(setting("ils.stop.notice.seconds", "0"))),
        Duration.ofSeconds(Long.parseLong(setting("ils.stop.drain.seconds", "20"))));
    PayaraServer.stop();
    stopDatabase();
    RunningServer.forget(folder.root());
    folder.close();
  }

  private void stopDatabase() {
    if (database != null) {
      database.close();
    }
  }
}
