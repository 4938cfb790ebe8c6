package ils.bench.circulation;

import ils.bench.EmbeddedDatabase;
import ils.bench.Figures;
import ils.bench.Machine;
import ils.bench.Sip2LoadClient;
import ils.bench.Sip2LoadTarget;
import ils.it.DemoFile;
import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The running system with the world in it.
 *
 * <p>The filled data folder is kept and used again for as long as the schema and the world's script
 * are the same; what a run lends it takes back, and its loans are added to the returned ones.
 */
public final class World implements AutoCloseable {

  /** Memory of the database; the world has some 6 GB, of which lending touches less than this. */
  private static final String BUFFER = "2G";

  /** As compose.yaml has it: with a small one the database writes the same pages all the time. */
  private static final String LOG = "1G";

  private final LaunchedSystem system;
  private final DemoFile demo;

  private World(LaunchedSystem system) throws IOException {
    this.system = system;
    this.demo = DemoFile.in(system.data());
  }

  /** Starts it, filled before if need be. */
  public static World open(WorldSize size, Figures figures) throws Exception {
    Path data = Path.of("docker/target/bench-world-v1", size.name()).toAbsolutePath();
    Path stamp = data.resolve("world.stamp");
    String wanted = fingerprint(size);
    if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
      fill(data, size, figures);
      Files.writeString(stamp, wanted);
    }
    return new World(start(data));
  }

  private static LaunchedSystem start(Path data) throws IOException, InterruptedException {
    return LaunchedSystem.start(
        data,
        Map.of(
            "ILS_DB_EMBEDDED_BUFFER", BUFFER,
            "ILS_DB_EMBEDDED_LOG", LOG,
            "ILS_NOTICES_RUN", "false"));
  }

  private static void fill(Path data, WorldSize size, Figures figures) throws Exception {
    LaunchedSystem.empty(data);
    long from = System.nanoTime();
    try (var system = start(data);
        var connection = EmbeddedDatabase.connect(data)) {
      lendOne(system);
      WorldFill.pour(connection, size, figures);
    }
    figures.add("world_filled_seconds", Math.round((System.nanoTime() - from) / 1e9), "s");
  }

  /** The loan that all others are copied from. */
  private static void lendOne(LaunchedSystem system) throws IOException {
    var demo = DemoFile.in(system.data());
    try (var machine = new Sip2LoadClient(Sip2LoadTarget.of(demo, system.sip2()))) {
      machine.signIn();
      var answer =
          machine.checkOut(demo.patrons().getFirst().card(), demo.items().getFirst().barcode());
      if (!answer.accepted()) {
        throw new IOException("the pattern was not lent: " + answer.words());
      }
    }
  }

  /** Of every migration and of the script. */
  private static String fingerprint(WorldSize size) throws IOException {
    var sum = new CRC32();
    sum.update(WorldFill.script(size).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (Path migration : Migrations.all()) {
      sum.update(Files.readAllBytes(migration));
    }
    return Long.toHexString(sum.getValue());
  }

  /** Of the server and of its database. */
  public double[] cpuMillis() throws IOException {
    Path pid = system.data().resolve("db/mariadb.pid");
    return new double[] {
      Machine.cpuMillis(system.pid()),
      Machine.cpuMillis(Long.parseLong(Files.readString(pid).strip()))
    };
  }

  public Sip2LoadTarget target() {
    return Sip2LoadTarget.of(demo, system.sip2());
  }

  public DemoFile demo() {
    return demo;
  }

  public LaunchedSystem system() {
    return system;
  }

  @Override
  public void close() throws IOException {
    system.close();
  }
}
