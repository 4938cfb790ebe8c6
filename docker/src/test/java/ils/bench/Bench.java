package ils.bench;

import ils.bench.circulation.CirculationBench;
import ils.bench.holds.HoldsBench;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ./ils bench [NAME...]}: measures, prints a table, writes docker/target/bench/NAME.tsv. */
public final class Bench {

  /** In the order in which they run when none is named. */
  private static final List<Benchmark> ALL =
      List.of(
          new StartBench(),
          new ImportBench(),
          new SearchBench(),
          new StatementsBench(),
          new Sip2Bench(),
          new CirculationBench(),
          new HoldsBench());

  private Bench() {}

  public static void main(String[] names) throws Exception {
    System.setProperty("ils.process.jvm", "-Xmx1g");
    Set<String> known = ALL.stream().map(Benchmark::name).collect(Collectors.toSet());
    for (String name : names) {
      if (!known.contains(name)) {
        System.err.println("ils: there is no bench '" + name + "'; there are " + known);
        System.exit(2);
      }
    }
    System.out.println(Machine.described());
    for (Benchmark benchmark : ALL) {
      if (names.length == 0 || List.of(names).contains(benchmark.name())) {
        System.out.println("\n" + benchmark.name());
        var figures = new Figures(System.out);
        benchmark.measure(figures);
        figures.write(Path.of("docker/target/bench", benchmark.name() + ".tsv"));
      }
    }
  }
}
