package ils.bench;

import ils.it.DemoFile;
import ils.it.Sip2Client;
import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Check-outs and check-ins over SIP2 at 1, 16 and 64 connections, each acknowledged and durable.
 */
final class Sip2Bench implements Benchmark {

  private static final int WARM_UP_SECONDS = 20;
  private static final int SECONDS = 20;

  @Override
  public String name() {
    return "sip2";
  }

  @Override
  public void measure(Figures figures)
      throws IOException, InterruptedException, ExecutionException {
    Path data = LaunchedSystem.emptyFolder("bench-sip2");
    try (var system = LaunchedSystem.start(data, Map.of())) {
      var demo = DemoFile.in(data);
      run(system.sip2(), demo, 16, WARM_UP_SECONDS);
      for (int connections : new int[] {1, 16, 64}) {
        Load load = run(system.sip2(), demo, connections, SECONDS);
        String at = "_" + connections + "_connections";
        figures.add("checkouts_per_second" + at, load.out().size() / load.seconds(), "1/s");
        figures.add("checkins_per_second" + at, load.in().size() / load.seconds(), "1/s");
        percentiles(figures, "checkout", at, load.out());
        percentiles(figures, "checkin", at, load.in());
        figures.add("refused" + at, load.refused().size(), "answers");
        load.refused().stream().limit(3).forEach(figures::note);
      }
    }
  }

  /** Nanoseconds of each acknowledged act, and the answers that said no. */
  private record Load(
      double seconds,
      ConcurrentLinkedQueue<Long> out,
      ConcurrentLinkedQueue<Long> in,
      ConcurrentLinkedQueue<String> refused) {}

  private static Load run(int port, DemoFile demo, int connections, int seconds)
      throws InterruptedException, ExecutionException {
    var load =
        new Load(
            seconds,
            new ConcurrentLinkedQueue<>(),
            new ConcurrentLinkedQueue<>(),
            new ConcurrentLinkedQueue<>());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Future<?>> terminals = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < connections; i++) {
        int number = i;
        terminals.add(
            threads.submit(
                () -> {
                  terminal(port, demo, number, connections, end, load);
                  return null;
                }));
      }
    }
    for (Future<?> terminal : terminals) {
      terminal.get();
    }
    return load;
  }

  /**
   * One machine: its own items, lent to a patron of the first municipality and returned at once.
   */
  private static void terminal(
      int port, DemoFile demo, int number, int connections, long end, Load load)
      throws IOException {
    var home = demo.patrons().getFirst().agency();
    List<DemoFile.Patron> patrons =
        demo.patrons().stream().filter(p -> p.agency().equals(home)).toList();
    var patron = patrons.get(number % patrons.size());
    try (var machine = new Sip2Client(port, demo.sip2Login())) {
      for (int i = number; System.nanoTime() < end; i += connections) {
        String barcode = demo.items().get(i % demo.items().size()).barcode();
        timed(() -> machine.checkOut(patron, barcode), load.out(), load.refused());
        timed(() -> machine.checkIn(barcode), load.in(), load.refused());
      }
    }
  }

  private interface Message {
    String send() throws IOException;
  }

  private static void timed(
      Message message, ConcurrentLinkedQueue<Long> done, ConcurrentLinkedQueue<String> refused)
      throws IOException {
    long from = System.nanoTime();
    String answer = message.send();
    if (answer.charAt(2) == '1') {
      done.add(System.nanoTime() - from);
    } else {
      refused.add(answer);
    }
  }

  private static void percentiles(
      Figures figures, String what, String at, ConcurrentLinkedQueue<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length > 0) {
      figures.add(what + "_p50" + at, sorted[sorted.length / 2] / 1e6, "ms");
      figures.add(what + "_p99" + at, sorted[(int) (sorted.length * 0.99)] / 1e6, "ms");
    }
  }
}
