package ils.selfcheck.reader.feig;

import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.PadFault.Kind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reader over TCP: a question at a time, asked again on a new connection if the answer stays
 * away.
 *
 * <p>The protocol has no numbers that keep answers apart, so a connection on which an answer was
 * missed is given up: what comes late must never be taken for the answer to something else.
 */
final class FeigLink implements AutoCloseable {

  private final InetSocketAddress reader;
  private final Patience patience;
  private final FrameScanner scanner = new FrameScanner();
  private final byte[] buffer = new byte[4_096];
  private @Nullable Socket socket;

  FeigLink(InetSocketAddress reader, Patience patience) {
    this.reader = reader;
    this.patience = patience;
  }

  /** Asks, and waits for the answer to this command. Every command may safely be asked twice. */
  Answer ask(Request request) throws PadFault {
    for (int left = patience.tries() - 1; ; left--) {
      try {
        return onTheWire(request);
      } catch (IOException e) {
        close();
        if (left == 0) {
          throw fault(e);
        }
      }
    }
  }

  private PadFault fault(IOException e) {
    return e instanceof SocketTimeoutException
        ? new PadFault(Kind.SILENT, "the reader at " + reader + " does not answer", e)
        : new PadFault(Kind.CUT, "no connection to the reader at " + reader, e);
  }

  private Answer onTheWire(Request request) throws IOException {
    Socket line = connected();
    line.getOutputStream().write(request.frame().onTheWire().toArray());
    long until = System.nanoTime() + patience.answer().toNanos();
    while (true) {
      Optional<Frame> frame = frame(line, until);
      if (frame.isPresent()) {
        Answer answer = Answer.in(frame.get());
        if (answer.command() == request.command() && answer.status() >= 0) {
          return answer;
        }
      }
    }
  }

  private Socket connected() throws IOException {
    Socket open = socket;
    if (open == null) {
      open = new Socket();
      open.setTcpNoDelay(true);
      open.setKeepAlive(true);
      // looked up anew, for a name that was not known when the computer started
      var address = new InetSocketAddress(reader.getHostString(), reader.getPort());
      open.connect(address, (int) patience.connect().toMillis());
      scanner.forget();
      socket = open;
    }
    return open;
  }

  /** A frame, or nothing after a pause in which one might have been found among garbage. */
  private Optional<Frame> frame(Socket line, long until) throws IOException {
    Optional<Frame> whole = scanner.next();
    if (whole.isPresent()) {
      return whole;
    }
    long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new SocketTimeoutException("no answer");
    }
    long wait = scanner.isWaiting() ? Math.min(left, patience.gap().toMillis()) : left;
    line.setSoTimeout((int) Math.max(wait, 1));
    try {
      int count = line.getInputStream().read(buffer);
      if (count < 0) {
        throw new IOException("the reader hung up");
      }
      scanner.add(buffer, count);
      return scanner.next();
    } catch (SocketTimeoutException e) {
      return scanner.rescue();
    }
  }

  @Override
  public void close() {
    Socket open = socket;
    socket = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // it is gone either way
      }
    }
  }
}
