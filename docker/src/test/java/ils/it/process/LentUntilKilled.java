package ils.it.process;

import ils.it.DemoFile;
import ils.it.Sip2Client;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several self-check machines that lend and return until the server is gone, and remember what it
 * acknowledged.
 */
final class LentUntilKilled {

  private static final int MACHINES = 6;

  /**
   * What a machine knows of one item.
   *
   * @param loans acknowledged check-outs
   * @param out whether the last acknowledged act was a check-out
   * @param unsure whether an act was sent that was never answered
   */
  record Known(int loans, boolean out, boolean unsure) {

    Known lent() {
      return new Known(loans + 1, true, false);
    }

    Known returned() {
      return new Known(loans, false, false);
    }

    Known asked() {
      return new Known(loans, out, true);
    }
  }

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final List<Thread> machines;

  private LentUntilKilled(int port, DemoFile demo) {
    machines =
        java.util.stream.IntStream.range(0, MACHINES)
            .mapToObj(i -> Thread.ofPlatform().start(() -> machine(port, demo, i)))
            .toList();
  }

  static LentUntilKilled start(int port, DemoFile demo) {
    return new LentUntilKilled(port, demo);
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** What is known when all machines have lost the server. */
  Map<String, Known> end() throws InterruptedException {
    for (Thread machine : machines) {
      machine.join(60_000);
    }
    return known;
  }

  private void machine(int port, DemoFile demo, int number) {
    var patron = demo.patrons().getFirst();
    try (var machine = new Sip2Client(port, demo.sip2Login())) {
      // Every second time round the item stays out, so that loans of both kinds are open.
      for (int i = number; i < demo.items().size(); i += MACHINES) {
        String barcode = demo.items().get(i).barcode();
        act(barcode, () -> machine.checkOut(patron, barcode), true);
        if (i / MACHINES % 4 != 0) {
          act(barcode, () -> machine.checkIn(barcode), false);
        }
      }
    } catch (IOException e) {
      System.getLogger("ils.it").log(System.Logger.Level.DEBUG, "the server is gone", e);
    }
  }

  private interface Message {
    String send() throws IOException;
  }

  private void act(String barcode, Message message, boolean out) throws IOException {
    var before = known.getOrDefault(barcode, new Known(0, false, false));
    known.put(barcode, before.asked());
    String answer = message.send();
    boolean done = answer.startsWith(out ? "121" : "101");
    known.put(barcode, !done ? before : out ? before.lent() : before.returned());
    if (done) {
      acknowledged.incrementAndGet();
    }
  }
}
