package ils.bench.circulation;

import ils.bench.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** {@link PlainJdbc} on as many connections as there are machines. */
final class PlainLoad implements AutoCloseable {

  private final List<PlainJdbc> connections = new ArrayList<>();
  private final Stock stock;

  PlainLoad(Path data, int count, Stock stock) throws Exception {
    this.stock = stock;
    PlainJdbc.Pattern pattern;
    try (var connection = EmbeddedDatabase.connect(data)) {
      pattern = PlainJdbc.Pattern.read(connection);
    }
    for (int k = 0; k < count; k++) {
      connections.add(new PlainJdbc(EmbeddedDatabase.connectPreparing(data), pattern));
    }
  }

  /** One act of one connection. */
  interface Act {
    void on(PlainJdbc connection) throws SQLException;
  }

  void lend(PlainJdbc connection) throws SQLException {
    String barcode = stock.toLend();
    connection.checkOut(stock.card(), barcode);
    stock.lent(barcode);
  }

  void takeBack(PlainJdbc connection) throws SQLException {
    String barcode = stock.toTakeBack();
    connection.checkIn(barcode);
    stock.tookBack(barcode);
  }

  PlainJdbc first() {
    return connections.getFirst();
  }

  /** Acts in a second. */
  double pressing(Duration time, Act act) throws Exception {
    var done = new AtomicLong();
    long start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(connections.size())) {
      List<Future<?>> running = new ArrayList<>();
      for (PlainJdbc connection : connections) {
        running.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() - start < time.toNanos()) {
                    act.on(connection);
                    done.incrementAndGet();
                  }
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    return done.get() * 1e9 / (System.nanoTime() - start);
  }

  @Override
  public void close() throws SQLException {
    for (PlainJdbc connection : connections) {
      connection.close();
    }
  }
}
