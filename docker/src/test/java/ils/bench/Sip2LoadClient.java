package ils.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** One self-check: signs in, then lends and takes back the same few items again and again. */
public final class Sip2LoadClient implements AutoCloseable {

  /** In UTC, and saying so: a machine's local time would have to be the branch's. */
  private static final DateTimeFormatter SIP2 =
      DateTimeFormatter.ofPattern("yyyyMMdd'   Z'HHmmss").withZone(ZoneOffset.UTC);

  private static final int TIMEOUT_MILLIS = 60_000;

  private final Sip2LoadTarget target;
  private final Socket socket = new Socket();
  private final InputStream in;
  private int sequence;

  public Sip2LoadClient(Sip2LoadTarget target) throws IOException {
    this.target = target;
    socket.connect(target.address(), TIMEOUT_MILLIS);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 1024);
  }

  public void signIn() throws IOException {
    String login =
        "9300CN%s|CO%s|CP%s|".formatted(target.user(), target.password(), target.location());
    String answer = ask(login);
    if (!answer.startsWith("941")) {
      throw new IOException("the terminal was not let in");
    }
  }

  public Sip2LoadAnswer checkOut(String card, String barcode) throws IOException {
    return Sip2LoadAnswer.of(ask(lending(card, barcode)));
  }

  /** The same with the patron's PIN, as machines ask for it. */
  public Sip2LoadAnswer checkOut(String card, String pin, String barcode) throws IOException {
    return Sip2LoadAnswer.of(ask(lending(card, barcode) + "AD" + pin + "|"));
  }

  private String lending(String card, String barcode) {
    String now = now();
    return "11NN" + now + now + institution() + "AA" + card + "|AB" + barcode + "|AC|";
  }

  public Sip2LoadAnswer checkIn(String barcode) throws IOException {
    String now = now();
    String place = "AP" + target.location() + "|";
    return Sip2LoadAnswer.of(
        ask("09N" + now + now + place + institution() + "AB" + barcode + "|AC|"));
  }

  private String institution() {
    return "AO" + target.institution() + "|";
  }

  private static String now() {
    return SIP2.format(Instant.now());
  }

  private String ask(String text) throws IOException {
    byte[] body = (text + "AY" + sequence + "AZ").getBytes(StandardCharsets.UTF_8);
    sequence = (sequence + 1) % 10;
    int sum = 0;
    for (byte b : body) {
      sum += b & 0xFF;
    }
    var line = new ByteArrayOutputStream(body.length + 5);
    line.writeBytes(body);
    line.writeBytes("%04X\r".formatted(-sum & 0xFFFF).getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(line.toByteArray());
    return answer();
  }

  private String answer() throws IOException {
    var line = new ByteArrayOutputStream(200);
    for (int c = in.read(); c != '\r'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server hung up");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
