package ils.bench.holds;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks as much SMTP as it takes to be given mails, and keeps nothing but who got one. */
final class MailSink implements AutoCloseable {

  private static final Charset ASCII = StandardCharsets.US_ASCII;

  private final ServerSocket door;
  private final Set<String> recipients = ConcurrentHashMap.newKeySet();

  MailSink() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many recipients begin like this. */
  long told(String start) {
    return recipients.stream().filter(to -> to.startsWith(start)).count();
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        Thread.ofVirtual().start(() -> talk(guest));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void talk(Socket guest) {
    try (guest;
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), ASCII));
        var out = new BufferedWriter(new OutputStreamWriter(guest.getOutputStream(), ASCII))) {
      say(out, "220 sink");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        answer(line, in, out);
      }
    } catch (IOException e) {
      System.getLogger("ils.bench").log(System.Logger.Level.DEBUG, "a guest left", e);
    }
  }

  private void answer(String line, BufferedReader in, BufferedWriter out) throws IOException {
    String word = line.toUpperCase(Locale.ROOT);
    if (word.startsWith("DATA")) {
      say(out, "354 go on");
      for (String body = in.readLine(); body != null && !body.equals("."); ) {
        body = in.readLine();
      }
    } else if (word.startsWith("RCPT TO:<")) {
      recipients.add(line.substring(9, line.indexOf('>')));
    }
    say(out, word.startsWith("QUIT") ? "221 bye" : "250 ok");
  }

  private static void say(BufferedWriter out, String reply) throws IOException {
    out.write(reply + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
