package ils.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether ports can be listened on before anything heavy is started. */
final class Ports {

  private Ports() {}

  /**
   * Refuses a port that somebody listens on already.
   *
   * @param option the command-line option that chooses another, for the message
   */
  static void requireFree(String address, int port, String option) throws Refusal {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.PORT,
          "port %d is in use (%s); stop the program that has it, or choose another with %s PORT"
              .formatted(port, e.getMessage(), option),
          e);
    }
  }

  /** A port on loopback that nobody listens on at this moment. */
  static int anyFree() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
