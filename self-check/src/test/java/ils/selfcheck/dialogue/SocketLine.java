package ils.selfcheck.dialogue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** A real connection. */
public final class SocketLine implements Line {

  private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(20).toMillis();
  private static final int SILENCE_MILLIS = 150;

  private final Socket socket = new Socket();
  private final InputStream in;

  public SocketLine(InetSocketAddress server) throws IOException {
    socket.connect(server, PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  @Override
  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  @Override
  public Optional<byte[]> receive() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c != '\r' && c != '\n') {
        line.write(c);
      } else if (line.size() > 0) {
        return Optional.of(line.toByteArray());
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean isSilent() throws IOException {
    socket.setSoTimeout(SILENCE_MILLIS);
    in.mark(1);
    try {
      boolean ended = in.read() < 0;
      in.reset();
      return ended;
    } catch (SocketTimeoutException nothingCame) {
      return true;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  @Override
  public boolean isClosed() throws IOException {
    return receive().isEmpty();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
