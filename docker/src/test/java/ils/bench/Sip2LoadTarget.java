package ils.bench;

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

  /** Without the password, so that it cannot end in a log. */
  @Override
  public String toString() {
    return "Sip2LoadTarget[" + address + ", " + barcodes.size() + " items]";
  }
}
