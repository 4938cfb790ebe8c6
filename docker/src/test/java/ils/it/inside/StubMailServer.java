package ils.it.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that can be busy or refuse, and keeps what it takes. */
final class StubMailServer implements AutoCloseable, MessageHandlerFactory {

  /** How it takes the next messages. */
  enum Mood {
    WELL,
    /** 451 to every recipient. */
    BUSY,
    /** 550 to every recipient. */
    UNKNOWN_USER,
    /** 554 to the content. */
    REFUSING_CONTENT
  }

  /** A message as it came over the wire, with the sender and the recipient of its envelope. */
  record Mail(String from, String to, String source) {

    String header(String name) {
      return source
          .lines()
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> line.startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElse("");
    }
  }

  private final SMTPServer server;
  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;

  private StubMailServer(InetAddress address, int port) {
    server =
        new SMTPServer.Builder()
            .bindAddress(address)
            .port(port)
            .messageHandlerFactory(this)
            .build();
  }

  static StubMailServer start(String host, int port) {
    try {
      var stub = new StubMailServer(InetAddress.getByName(host), port);
      stub.server.start();
      new Socket(host, port).close();
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException("no mail server at " + host + ":" + port, e);
    }
  }

  void mood(Mood next) {
    mood = next;
  }

  List<Mail> to(String address) {
    return mails.stream().filter(mail -> mail.to().equals(address)).toList();
  }

  @Override
  public MessageHandler create(MessageContext context) {
    return new MessageHandler() {

      private String sender = "";
      private String to = "";

      @Override
      public void from(String from) {
        sender = from;
        to = "";
      }

      @Override
      public void recipient(String recipient) throws RejectException {
        switch (mood) {
          case BUSY -> throw new RejectException(451, "4.3.2 come back later, " + recipient);
          case UNKNOWN_USER -> throw new RejectException(550, "5.1.1 no such user " + recipient);
          case WELL, REFUSING_CONTENT -> to = recipient;
        }
      }

      @Override
      public String data(java.io.InputStream data) throws RejectException, IOException {
        var source = new String(data.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        if (mood == Mood.REFUSING_CONTENT) {
          throw new RejectException(554, "5.7.1 not wanted");
        }
        mails.add(new Mail(sender, to, source));
        return "taken";
      }

      @Override
      public void done() {
        // every message is kept in data
      }
    };
  }

  @Override
  public void close() {
    server.stop();
  }
}
