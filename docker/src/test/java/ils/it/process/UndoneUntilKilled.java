package ils.it.process;

import ils.it.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Several desks that lend and return items and undo both, each with its own items and patron, until
 * the server is gone; they remember which undos it acknowledged.
 */
final class UndoneUntilKilled {

  private final ServerCalls desk;
  private final Queue<Long> undone = new ConcurrentLinkedQueue<>();
  private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final List<Thread> threads;

  /**
   * @param cards a patron for each desk
   * @param barcodes items, each of which is one desk's alone
   */
  UndoneUntilKilled(ServerCalls desk, List<String> cards, List<String> barcodes) {
    this.desk = desk;
    threads =
        IntStream.range(0, cards.size())
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .start(() -> work(cards.get(i), every(cards.size(), i, barcodes))))
            .toList();
  }

  private static List<String> every(int step, int first, List<String> all) {
    return IntStream.range(0, all.size())
        .filter(i -> i % step == first)
        .mapToObj(all::get)
        .toList();
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** Acts whose undo was acknowledged, once all desks have lost the server. */
  Queue<Long> end() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(60_000);
    }
    return undone;
  }

  /** Answers that should not have been. */
  Queue<String> unexpected() {
    return unexpected;
  }

  private void work(String card, List<String> barcodes) {
    try {
      for (int round = 0; true; round++) {
        String barcode = barcodes.get(round % barcodes.size());
        String item = "\"barcode\": \"" + barcode + "\"";
        done(desk.post("/api/loans", "{\"card\": \"" + card + "\", " + item + "}"));
        long lent = latestActOf(barcode);
        done(desk.post("/api/returns", "{" + item + "}"));
        undo(latestActOf(barcode));
        undo(lent);
      }
    } catch (IOException e) {
      System.getLogger("ils.it").log(System.Logger.Level.DEBUG, "the server is gone", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void undo(long act) throws IOException, InterruptedException {
    HttpResponse<String> answer = desk.post("/api/acts/" + act + "/undo", "");
    if (done(answer)) {
      undone.add(act);
      acknowledged.incrementAndGet();
    }
  }

  private boolean done(HttpResponse<String> answer) {
    boolean done = answer.statusCode() / 100 == 2;
    if (!done) {
      unexpected.add(answer.statusCode() + " " + answer.body());
    }
    return done;
  }

  private long latestActOf(String barcode) throws IOException, InterruptedException {
    HttpResponse<String> answer = desk.get("/api/acts?limit=50");
    return Json.objects(Json.object("{\"acts\":" + answer.body() + "}").get("acts")).stream()
        .filter(act -> barcode.equals(act.get("barcode")) && act.get("undoneAt") == null)
        .map(act -> ((Number) act.get("id")).longValue())
        .findFirst()
        .orElseThrow(() -> new IOException("no act of " + barcode + ": " + answer.body()));
  }
}
