package ils.bench.circulation;

import ils.bench.Sip2LoadClient;
import ils.bench.Sip2LoadRefusals;
import ils.bench.Sip2LoadTarget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Self-check machines that have signed in, each with a connection of its own. */
final class Machines implements AutoCloseable {

  private final List<Sip2LoadClient> clients = new ArrayList<>();
  private final Stock stock;
  private final Sip2LoadRefusals refusals = new Sip2LoadRefusals();

  Machines(Sip2LoadTarget target, int connections, Stock stock) throws IOException {
    this.stock = stock;
    for (int k = 0; k < connections; k++) {
      var client = new Sip2LoadClient(target);
      clients.add(client);
      client.signIn();
    }
  }

  /** One act of one machine. */
  interface Act {
    void on(Sip2LoadClient machine) throws IOException;
  }

  int count() {
    return clients.size();
  }

  Sip2LoadClient machine(int number) {
    return clients.get(number);
  }

  /** A copy goes to somebody. */
  void lend(Sip2LoadClient machine) throws IOException {
    String barcode = stock.toLend();
    if (refusals.accepted(machine.checkOut(stock.card(), barcode))) {
      stock.lent(barcode);
    }
  }

  /** A copy that somebody has comes back. */
  void takeBack(Sip2LoadClient machine) throws IOException {
    String barcode = stock.toTakeBack();
    if (refusals.accepted(machine.checkIn(barcode))) {
      stock.tookBack(barcode);
    }
  }

  Sip2LoadRefusals refusals() {
    return refusals;
  }

  @Override
  public void close() throws IOException {
    for (Sip2LoadClient client : clients) {
      client.close();
    }
  }
}
