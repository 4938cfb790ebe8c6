package ils.bench;

import ils.it.DemoFile;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Whom the load is put on, and with what.
 *
 * @param cards of patrons who may borrow; shared out over the connections
 * @param barcodes of items on the shelf; each connection needs one of its own at least
 */
public record Sip2LoadTarget(
    InetSocketAddress address,
    String user,
    String password,
    String location,
    String institution,
    List<String> cards,
    List<String> barcodes) {

  /** The demo's items, lent to all patrons of its first municipality. */
  public static Sip2LoadTarget of(DemoFile demo, int port) {
    String home = demo.patrons().getFirst().agency();
    List<String> cards =
        demo.patrons().stream()
            .filter(patron -> patron.agency().equals(home))
            .map(DemoFile.Patron::card)
            .toList();
    var login = demo.sip2Login();
    return new Sip2LoadTarget(
        new InetSocketAddress("127.0.0.1", port),
        login.user(),
        login.password(),
        login.location(),
        login.institution(),
        cards,
        demo.items().stream().map(DemoFile.Item::barcode).toList());
  }

  /** The same with other items, at the machines' own library. */
  public Sip2LoadTarget lending(List<String> items) {
    return new Sip2LoadTarget(address, user, password, location, institution, cards, items);
  }

  /** Without the password, so that it cannot end in a log. */
  @Override
  public String toString() {
    return "Sip2LoadTarget[" + address + ", " + barcodes.size() + " items]";
  }
}
