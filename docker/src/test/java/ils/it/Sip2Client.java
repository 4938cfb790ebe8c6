package ils.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A self-check machine at its simplest: one socket, one message at a time, checksums on. */
public final class Sip2Client implements AutoCloseable {

  private static final String NOW = "20260101    120000";
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket = new Socket();
  private final BufferedReader in;
  private final OutputStream out;
  private final String institution;
  private int sequence;

  /** Connects and signs in. */
  public Sip2Client(int port, DemoFile.Sip2Login login) throws IOException {
    socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    out = socket.getOutputStream();
    institution = login.institution();
    String answer =
        send("9300CN" + login.user() + "|CO" + login.password() + "|CP" + login.location() + "|");
    if (!answer.startsWith("941")) {
      throw new IOException("sign-in refused: " + answer);
    }
  }

  /** The answer (12) to a check-out (11) without fee acknowledgement. */
  public String checkOut(DemoFile.Patron patron, String barcode) throws IOException {
    return send(
        "11YN%s%sAO%s|AA%s|AB%s|AC|AD%s|"
            .formatted(NOW, NOW, institution, patron.card(), barcode, patron.pin()));
  }

  /** The answer (10) to a check-in (09). */
  public String checkIn(String barcode) throws IOException {
    return send("09N%s%sAP|AO%s|AB%s|AC|".formatted(NOW, NOW, institution, barcode));
  }

  /**
   * Sends one message and reads its answer.
   *
   * @param message without sequence number and checksum
   * @throws IOException if the connection ends before the answer is whole
   */
  public String send(String message) throws IOException {
    String numbered = message + "AY" + sequence + "AZ";
    sequence = (sequence + 1) % 10;
    out.write((numbered + checksum(numbered) + "\r").getBytes(UTF_8));
    out.flush();
    String answer = in.readLine();
    if (answer == null) {
      throw new IOException("the server closed the connection");
    }
    return answer.isEmpty() ? in.readLine() : answer;
  }

  /** The two's complement of the sum of all bytes, four hexadecimal digits. */
  private static String checksum(String text) {
    int sum = 0;
    for (byte b : text.getBytes(UTF_8)) {
      sum += b & 0xff;
    }
    return "%04X".formatted(-sum & 0xffff);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
