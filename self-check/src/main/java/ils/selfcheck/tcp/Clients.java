package ils.selfcheck.tcp;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The clients at hand, counted by address. Used by the waiting thread alone. */
final class Clients {

  private static final Logger LOG = System.getLogger(Clients.class.getName());

  private final Limits limits;
  private final Host host;
  private final Set<Connection> connections = new HashSet<>();
  private final Map<InetAddress, Integer> perAddress = new HashMap<>();

  Clients(Limits limits, Host host) {
    this.limits = limits;
    this.host = host;
  }

  /** Takes a newcomer in, or hangs up when there are too many. */
  void admit(SocketChannel channel, Selector selector, long now) throws IOException {
    InetAddress address = ((InetSocketAddress) channel.getRemoteAddress()).getAddress();
    int already = perAddress.getOrDefault(address, 0);
    if (connections.size() >= limits.connections() || already >= limits.connectionsPerAddress()) {
      LOG.log(Level.WARNING, "too many connections: one more was refused");
      channel.close();
      return;
    }
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    SelectionKey key = channel.register(selector, 0);
    Connection connection =
        new Connection(key, address, host.welcome(address), new LineBuffer(limits.lineBytes()));
    key.attach(connection);
    connections.add(connection);
    perAddress.merge(address, 1, Integer::sum);
    connection.listen(now);
  }

  void close(Connection connection) {
    if (!connections.remove(connection)) {
      return;
    }
    perAddress.computeIfPresent(connection.address(), (any, n) -> n == 1 ? null : n - 1);
    try {
      connection.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection did not close cleanly", e);
    }
  }

  /** Hangs up on those that have been silent for too long. */
  void closeOverdue(long now) {
    for (Connection each : List.copyOf(connections)) {
      if (!each.isLent() && each.isOverdue(now, limits)) {
        close(each);
      }
    }
  }

  /** Hangs up on all that no worker is busy with. */
  void closeWaiting() {
    new ArrayList<>(connections).stream().filter(each -> !each.isLent()).forEach(this::close);
  }

  void closeAll() {
    List.copyOf(connections).forEach(this::close);
  }

  int count() {
    return connections.size();
  }
}
