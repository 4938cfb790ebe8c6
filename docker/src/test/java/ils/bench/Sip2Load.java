package ils.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures check-outs and check-ins over SIP2: every connection lends an item of its own and takes
 * it back, alternating, with real checksums and sequence numbers. There must be so many items that
 * none comes round within a second, which a machine with one pad could not do either.
 *
 * <p>Each connection is a thread of its own, a virtual one, so that hundreds cost little beside the
 * server that shares the machine.
 */
public final class Sip2Load {

  private final Sip2LoadTarget target;
  private final Sip2LoadPlan plan;
  private final CountDownLatch signedIn;
  private final CountDownLatch go = new CountDownLatch(1);
  private final Sip2LoadRefusals refusals = new Sip2LoadRefusals();
  private volatile long measureFrom;
  private volatile long stopAt;

  private Sip2Load(Sip2LoadTarget target, Sip2LoadPlan plan) {
    this.target = target;
    this.plan = plan;
    this.signedIn = new CountDownLatch(plan.connections());
  }

  /** What one connection has seen. */
  private record Tally(List<Long> nanos, long loans, long returns) {}

  /**
   * Opens all connections, signs all in, warms up and measures.
   *
   * @throws IllegalArgumentException if there are fewer items than connections
   * @throws ExecutionException if a connection could not be opened or was lost
   */
  public static Sip2LoadResult run(Sip2LoadTarget target, Sip2LoadPlan plan)
      throws InterruptedException, ExecutionException {
    if (target.barcodes().size() < plan.connections()) {
      throw new IllegalArgumentException(
          target.barcodes().size() + " items are too few for " + plan.connections());
    }
    return new Sip2Load(target, plan).measure();
  }

  private Sip2LoadResult measure() throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Tally>> running = new ArrayList<>();
      for (int i = 0; i < plan.connections(); i++) {
        int number = i;
        running.add(threads.submit(() -> connection(number)));
      }
      signedIn.await();
      awaitTheNextSecond();
      long now = System.nanoTime();
      measureFrom = now + plan.warmUp().toNanos();
      stopAt = measureFrom + plan.measured().toNanos();
      go.countDown();
      return sum(running);
    }
  }

  /**
   * SIP2 dates go to the second: a wish that an earlier run has had in the same second would be a
   * repeat, answered without being carried out.
   */
  private static void awaitTheNextSecond() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1_001);
  }

  private Sip2LoadResult sum(List<Future<Tally>> running)
      throws InterruptedException, ExecutionException {
    List<Long> nanos = new ArrayList<>();
    long loans = 0;
    long returns = 0;
    for (Future<Tally> each : running) {
      Tally tally = each.get();
      nanos.addAll(tally.nanos());
      loans += tally.loans();
      returns += tally.returns();
    }
    long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
    return new Sip2LoadResult(all, loans, returns, refusals, plan.measured().toNanos() / 1e9);
  }

  private Tally connection(int number) throws IOException, InterruptedException {
    try (var client = new Sip2LoadClient(target)) {
      client.signIn();
      signedIn.countDown();
      go.await();
      return work(client, number);
    } finally {
      signedIn.countDown(); // a connection that failed must not keep the others waiting
    }
  }

  private Tally work(Sip2LoadClient client, int number) throws IOException {
    String card = target.cards().get(number % target.cards().size());
    List<Long> nanos = new ArrayList<>();
    long loans = 0;
    long returns = 0;
    for (int turn = 0; turn % 2 == 1 || stopAt - System.nanoTime() > 0; turn++) {
      String barcode = item(number, turn / 2);
      long begun = System.nanoTime();
      boolean lend = turn % 2 == 0;
      boolean well =
          refusals.accepted(lend ? client.checkOut(card, barcode) : client.checkIn(barcode));
      long ended = System.nanoTime();
      if (begun - measureFrom >= 0 && stopAt - ended >= 0) {
        nanos.add(ended - begun);
      }
      loans += lend && well ? 1 : 0;
      returns += !lend && well ? 1 : 0;
      LockSupport.parkNanos(plan.thinkTime().toNanos());
    }
    return new Tally(nanos, loans, returns);
  }

  /** The connections share the items out among them, and each goes round through its own. */
  private String item(int number, int round) {
    int each = target.barcodes().size() / plan.connections();
    return target.barcodes().get(number + plan.connections() * (round % each));
  }
}
