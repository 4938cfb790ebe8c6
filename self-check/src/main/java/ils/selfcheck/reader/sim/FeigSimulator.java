package ils.selfcheck.reader.sim;

import ils.selfcheck.reader.feig.Frame;
import ils.selfcheck.reader.feig.FrameScanner;
import ils.selfcheck.tag.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A reader's network plug, on this computer. A frame with a wrong checksum gets no answer. */
public final class FeigSimulator implements AutoCloseable {

  private static final int BUFFER_BYTES = 4_096;
  private static final int TAGS_IN_AN_ANSWER = 24;

  /** As the begin of a frame of 240 bytes, which never comes. */
  private static final Bytes GARBAGE = Bytes.hex("F00055AA02");

  private final SimulatedField field = new SimulatedField();
  private final Mishaps mishaps = new Mishaps();
  private final SimulatedReader reader;
  private final ServerSocket plug;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final boolean longForm;

  private FeigSimulator(ServerSocket plug, Timings timings, int tagsInAnAnswer, boolean longForm) {
    this.plug = plug;
    this.longForm = longForm;
    this.reader = new SimulatedReader(field, mishaps, timings, tagsInAnAnswer);
  }

  /** Starts one on a free port of 127.0.0.1. */
  public static FeigSimulator start(Timings timings) throws IOException {
    return start(timings, TAGS_IN_AN_ANSWER, false);
  }

  /**
   * Starts one that answers in a form of its own.
   *
   * @param tagsInAnAnswer how many tags an inventory tells of at once; the rest has to be asked for
   * @param longForm whether every answer has the long form, even if it is short
   */
  public static FeigSimulator start(Timings timings, int tagsInAnAnswer, boolean longForm)
      throws IOException {
    var plug = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    var simulator = new FeigSimulator(plug, timings, tagsInAnAnswer, longForm);
    Thread.ofVirtual().name("simulated-reader").start(simulator::accept);
    return simulator;
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) plug.getLocalSocketAddress();
  }

  public SimulatedField field() {
    return field;
  }

  public Mishaps mishaps() {
    return mishaps;
  }

  private void accept() {
    while (!plug.isClosed()) {
      try {
        Socket client = plug.accept();
        client.setTcpNoDelay(true);
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      var scanner = new FrameScanner();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        scanner.add(buffer, count);
        for (var next = scanner.next(); next.isPresent(); next = scanner.next()) {
          send(reader.answer(next.get()), client.getOutputStream());
        }
      }
    } catch (IOException e) {
      // the client hung up, or was hung up on
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private void send(Frame answer, OutputStream out) throws IOException {
    Bytes wire = longForm ? answer.inLongForm() : answer.onTheWire();
    if (mishaps.silences()) {
      return;
    }
    if (mishaps.hangsUp()) {
      out.write(wire.slice(0, wire.length() / 2).toArray());
      throw new IOException("hung up on purpose");
    }
    if (mishaps.breaksSum()) {
      int last = wire.length() - 1;
      wire = wire.with(last, Bytes.of((byte) (wire.at(last) ^ 0xFF)));
    }
    if (mishaps.addsGarbage()) {
      wire = GARBAGE.then(wire);
    }
    if (mishaps.fragments()) {
      for (byte each : wire.toArray()) {
        out.write(each);
      }
    } else {
      out.write(wire.toArray());
    }
  }

  /** Hangs up on every client and gives the port back. */
  @Override
  public void close() throws IOException {
    plug.close();
    for (Socket each : open) {
      each.close();
    }
  }
}
