package ils.it.inside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A terminal's connection to the server under test, without error detection. */
final class SipTalk implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader in;

  SipTalk(int port) throws IOException {
    try {
      socket = new Socket("127.0.0.1", port);
    } catch (IOException e) {
      throw new IOException("no SIP2 on port " + port, e);
    }
    socket.setSoTimeout(20_000);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  String ask(String message) throws IOException {
    socket.getOutputStream().write((message + "\r").getBytes(StandardCharsets.UTF_8));
    return in.readLine();
  }

  /** Sends, and goes away before the answer comes. */
  void askAndLeave(String message) throws IOException {
    socket.getOutputStream().write((message + "\r").getBytes(StandardCharsets.UTF_8));
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
