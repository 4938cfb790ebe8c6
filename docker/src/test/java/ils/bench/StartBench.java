package ils.bench;

import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** From the command to {@code /health/ready}, without the demo library; median of three. */
final class StartBench implements Benchmark {

  private static final int RUNS = 3;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void measure(Figures figures) throws IOException, InterruptedException {
    double[] cold = new double[RUNS];
    double[] warm = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      Path data = LaunchedSystem.emptyFolder("bench-start");
      cold[run] = start(data, figures, false);
      warm[run] = start(data, figures, run == RUNS - 1);
    }
    Arrays.sort(cold);
    Arrays.sort(warm);
    figures.add("cold_start_seconds", cold[RUNS / 2], "s");
    figures.add("warm_start_seconds", warm[RUNS / 2], "s");
  }

  private static double start(Path data, Figures figures, boolean weigh)
      throws IOException, InterruptedException {
    long from = System.nanoTime();
    try (var system = LaunchedSystem.start(data, Map.of(), "--no-demo")) {
      double seconds = (System.nanoTime() - from) / 1e9;
      if (weigh) {
        double server = Machine.megabytes(system.pid(), "VmRSS");
        double database = Machine.megabytes(databasePid(data), "VmRSS");
        figures.add("resident_memory_mb", server + database, "MB");
        figures.add("resident_memory_server_mb", server, "MB");
        figures.add("resident_memory_database_mb", database, "MB");
      }
      return seconds;
    }
  }

  private static long databasePid(Path data) throws IOException {
    return Long.parseLong(Files.readString(data.resolve("db/mariadb.pid")).strip());
  }
}
