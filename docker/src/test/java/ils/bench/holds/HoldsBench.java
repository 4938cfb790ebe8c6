package ils.bench.holds;

import ils.bench.Benchmark;
import ils.bench.EmbeddedDatabase;
import ils.bench.Figures;
import ils.bench.Machine;
import ils.bench.circulation.PatronPages;
import ils.bench.circulation.World;
import ils.bench.circulation.WorldSize;
import ils.it.process.LaunchedSystem;
import java.nio.file.Path;

/**
 * Holds in a big city's world, on a title that ten thousand wait for: placing one, a return that
 * one gets, how soon a copy that becomes free stands on a pull list, the desk's page, and how many
 * people are told in a minute.
 */
public final class HoldsBench implements Benchmark {

  /** People told, each by one message of two loans. */
  private static final int TOLD = 5_000;

  @Override
  public String name() {
    return "holds";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    WorldSize size = WorldSize.wanted();
    figures.note("world '%s': %s".formatted(size.name(), size));
    try (var world = World.open(size, figures);
        var connection = EmbeddedDatabase.connect(world.system().data())) {
      Bestseller title = Bestseller.pour(connection, size);
      figures.note("load " + Machine.load());
      var desk = new PatronPages(world.system().http());
      desk.signIn(world.demo().staff());
      var acts = new HoldActs(figures, world, connection);
      acts.place(desk, title);
      acts.takeBack(title);
      acts.retarget(desk, title);
      acts.pages(desk, size);
    }
    Path data = Path.of("docker/target/bench-digests").toAbsolutePath();
    LaunchedSystem.empty(data);
    figures.add("digests_per_minute", Digests.perMinute(data, TOLD), "1/min");
  }
}
