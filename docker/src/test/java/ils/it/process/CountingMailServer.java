package ils.it.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server that keeps the Message-ID of each mail it takes. One of them it takes without
 * saying so before it is allowed to: whoever sent it does not know that it went out.
 */
final class CountingMailServer implements AutoCloseable, MessageHandlerFactory {

  private final int silentAt;
  private final SMTPServer server;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final CountDownLatch silent = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /**
   * @param silentAt the mail that is taken without an answer, counted from 1
   */
  CountingMailServer(int silentAt) throws IOException {
    this.silentAt = silentAt;
    server =
        new SMTPServer.Builder()
            .bindAddress(InetAddress.getByName("127.0.0.1"))
            .port(freePort())
            .messageHandlerFactory(this)
            .build();
    server.start();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return server.getPort();
  }

  /** Message-IDs in the order in which they were taken. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  /** Whether the mail that gets no answer has been taken. */
  boolean isSilent() {
    return silent.getCount() == 0;
  }

  void goOn() {
    goOn.countDown();
  }

  @Override
  public MessageHandler create(MessageContext context) {
    return new MessageHandler() {

      @Override
      public void from(String from) {
        // whoever it is
      }

      @Override
      public void recipient(String recipient) {
        // everybody lives here
      }

      @Override
      public String data(InputStream data) throws IOException {
        return take(new String(data.readAllBytes(), StandardCharsets.UTF_8));
      }

      @Override
      public void done() {
        // every mail is counted in data
      }
    };
  }

  private String take(String source) throws IOException {
    taken.add(
        source
            .lines()
            .filter(line -> line.startsWith("Message-ID: "))
            .findFirst()
            .orElseThrow(() -> new IOException("a mail without a number")));
    if (taken.size() == silentAt) {
      silent.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return "taken";
  }

  @Override
  public void close() {
    goOn.countDown();
    server.stop();
  }
}
