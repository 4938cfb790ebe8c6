package ils.selfcheck.dialogue;

import java.io.IOException;
import java.util.Optional;

/** A connection to a SIP2 server, whatever it is made of. */
public interface Line extends AutoCloseable {

  void send(byte[] bytes) throws IOException;

  /** The next answer without terminator; empty when the connection has ended or nothing comes. */
  Optional<byte[]> receive() throws IOException;

  /** Whether nothing was sent that has not been received. */
  boolean isSilent() throws IOException;

  /** Whether the other side has hung up. */
  boolean isClosed() throws IOException;

  @Override
  void close() throws IOException;
}
