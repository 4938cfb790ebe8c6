package ils.selfcheck.bridge;

import ils.selfcheck.reader.CarefulPad;
import ils.selfcheck.reader.Pad;
import ils.selfcheck.reader.PadFault;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;

/** A bridge with its parts: the pad, the thread that watches it, and the two doors to the page. */
final class Bridge implements AutoCloseable {

  /** Version of the messages, see BRIDGE.md. */
  static final int VERSION = 1;

  private static final Logger LOG = System.getLogger(Bridge.class.getName());
  private static final int MISSES_TO_LEAVE = 2;
  private static final Duration KEEP_UNFINISHED = Duration.ofMinutes(10);

  private final OpenReader reader;
  private final PadContents contents = new PadContents(MISSES_TO_LEAVE);
  private final Unfinished unfinished = new Unfinished(KEEP_UNFINISHED);
  private final Simulation simulation;
  private final Switching switching;
  private final Programming programming;
  private final PadWatch watch;
  private final BridgeSocket socket;
  private final BridgeHttp http;
  private final Thread thread;

  private Bridge(OpenReader reader, BridgeOptions options) throws IOException {
    this.reader = reader;
    var pad = new CarefulPad(reader.pad(), options.afi(), options.eas());
    var commands = new Commands(this);
    socket = new BridgeSocket(options.port(), options.pairing(), commands, this::hello);
    Consumer<Message> page = socket::tell;
    simulation = new Simulation(reader.simulator(), options.afi());
    switching = new Switching(pad, contents, unfinished, page);
    watch = new PadWatch(pad, contents, switching, page, options.pause());
    programming = new Programming(pad, contents, watch::take);
    http = new BridgeHttp(options.httpPort(), options.pairing(), commands);
    thread = new Thread(watch, "pad");
  }

  /**
   * Starts one.
   *
   * @throws PadFault if there is no driver for the reader; one that is not there yet is waited for
   * @throws IOException if a port is taken
   */
  static Bridge start(BridgeOptions options) throws PadFault, IOException {
    OpenReader reader = OpenReader.at(options.reader());
    Bridge bridge = new Bridge(reader, options);
    try {
      bridge.socket.listen();
      bridge.http.start();
    } catch (IOException e) {
      bridge.close();
      throw e;
    }
    bridge.thread.start();
    return bridge;
  }

  private void hello(Consumer<Message> page) {
    boolean taken =
        watch.submit(
            () ->
                page.accept(
                    new Message.Hello(
                        VERSION, watch.online(), watch.described(), contents.pile())));
    if (!taken) {
      page.accept(new Message.Refused("", "too many commands are waiting"));
    }
  }

  Pad pad() {
    return reader.pad();
  }

  PadContents contents() {
    return contents;
  }

  Unfinished unfinished() {
    return unfinished;
  }

  Simulation simulation() {
    return simulation;
  }

  Switching switching() {
    return switching;
  }

  Programming programming() {
    return programming;
  }

  PadWatch watch() {
    return watch;
  }

  /** Where the page's socket is; for a port of 0 the one that was free. */
  int port() {
    return socket.getPort();
  }

  int httpPort() {
    return http.port();
  }

  /** Waits until the bridge is closed. */
  void await() throws InterruptedException {
    thread.join();
  }

  @Override
  public void close() {
    watch.stop();
    thread.interrupt();
    http.close();
    try {
      socket.stop((int) Duration.ofSeconds(1).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      reader.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the simulator did not close", e);
    }
  }
}
