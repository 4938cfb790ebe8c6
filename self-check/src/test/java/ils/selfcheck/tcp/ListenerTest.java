package ils.selfcheck.tcp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListenerTest {

  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final List<Socket> sockets = new ArrayList<>();
  private final List<Listener> listeners = new ArrayList<>();

  @AfterEach
  void stopAll() throws Exception {
    for (Socket each : sockets) {
      each.close();
    }
    for (Listener each : listeners) {
      each.stop(Duration.ofSeconds(5));
    }
    workers.shutdownNow();
  }

  @Test
  void answersInTheOrderOfTheLines() throws Exception {
    int port = listen(Limits.usual(), ListenerTest::echo);
    Socket client = connect(port);

    send(client, "one\rtwo\r\nthr");
    send(client, "ee\r");

    assertThat(reader(client).lines().limit(3)).containsExactly("one", "two", "three");
  }

  @Test
  void answersAClientThatSendsByteByByte() throws Exception {
    Socket client = connect(listen(Limits.usual(), ListenerTest::echo));

    for (char c : "slow\r".toCharArray()) {
      send(client, String.valueOf(c));
    }

    assertThat(reader(client).readLine()).isEqualTo("slow");
  }

  @Test
  @DisplayName("a line of more than the limit ends the connection, and only that one")
  void hangsUpOnALineWithoutEnd() throws Exception {
    int port = listen(limits(1_000, 60_000, 10), ListenerTest::echo);
    Socket patient = connect(port);
    Socket client = connect(port);

    send(client, "x".repeat(1_001));

    assertThat(isClosed(client)).isTrue();
    send(patient, "still here\r");
    assertThat(reader(patient).readLine()).isEqualTo("still here");
  }

  @Test
  void hangsUpOnAnIdleClient() throws Exception {
    Socket client = connect(listen(limits(1_000, 50, 10), ListenerTest::echo));

    assertThat(isClosed(client)).isTrue();
  }

  @Test
  void refusesMoreConnectionsFromOneAddressThanAllowed() throws Exception {
    int port = listen(limits(1_000, 60_000, 2), ListenerTest::echo);
    Socket first = connect(port);
    connect(port);

    assertThat(isClosed(connect(port))).isTrue();

    first.close();
    await().until(() -> listeners.getFirst().connections() == 1);
    Socket again = connect(port);
    send(again, "hello\r");
    assertThat(reader(again).readLine()).isEqualTo("hello");
  }

  @Test
  void hangsUpWhenTheReplySaysSo() throws Exception {
    Socket client =
        connect(
            listen(
                Limits.usual(),
                any -> (line, terminator) -> new Reply("bye\r".getBytes(US_ASCII), true)));

    send(client, "x\ry\r");

    assertThat(reader(client).lines()).containsExactly("bye");
  }

  @Test
  @DisplayName("a client that reads nothing is not read from, and gets every answer in the end")
  void holdsBackAClientThatDoesNotRead() throws Exception {
    byte[] big = ("x".repeat(200_000) + "\r").getBytes(US_ASCII);
    Socket client =
        connect(listen(Limits.usual(), any -> (line, terminator) -> new Reply(big, false)));

    send(client, "a\r".repeat(50));

    var reader = reader(client);
    for (int i = 0; i < 50; i++) {
      assertThat(reader.readLine()).hasSize(200_000);
    }
  }

  @Test
  void answersManyIdleConnectionsWithFewThreads() throws Exception {
    int port = listen(Limits.usual(), ListenerTest::echo);
    List<Socket> clients = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      clients.add(connect(port));
    }

    for (Socket each : clients) {
      send(each, each.getLocalPort() + "\r");
    }

    for (Socket each : clients) {
      assertThat(reader(each).readLine()).isEqualTo(String.valueOf(each.getLocalPort()));
    }
    assertThat(listeners.getFirst().connections()).isEqualTo(400);
  }

  @Test
  @DisplayName("a busy port is a state and no exception, and is tried again")
  void waitsForABusyPort() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      Listener listener = start(port, Limits.usual(), ListenerTest::echo);

      await().until(() -> listener.state() instanceof Listener.State.Failed);
      other.close();
      await().until(() -> listener.state() instanceof Listener.State.Open);

      Socket client = connect(port);
      send(client, "there you are\r");
      assertThat(reader(client).readLine()).isEqualTo("there you are");
    }
  }

  @Test
  void answersWhatItIsWorkingOnBeforeItStops() throws Exception {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    int port =
        listen(
            Limits.usual(),
            any ->
                (line, terminator) -> {
                  begun.countDown();
                  awaitQuietly(mayEnd);
                  return new Reply("done\r".getBytes(US_ASCII), false);
                });
    Socket client = connect(port);
    send(client, "x\r");
    begun.await();

    workers.execute(() -> stopQuietly(listeners.getFirst()));
    mayEnd.countDown();

    assertThat(reader(client).lines()).containsExactly("done");
    await().until(() -> listeners.getFirst().state() instanceof Listener.State.Closed);
  }

  @Test
  void aConversationThatThrowsCostsItsOwnConnectionOnly() throws Exception {
    int port =
        listen(
            Limits.usual(),
            any ->
                (line, terminator) -> {
                  if (line[0] == '!') {
                    throw new IllegalStateException("on purpose");
                  }
                  return new Reply("ok\r".getBytes(US_ASCII), false);
                });
    Socket bad = connect(port);
    Socket good = connect(port);

    send(bad, "!\r");
    assertThat(isClosed(bad)).isTrue();
    send(good, "?\r");

    assertThat(reader(good).readLine()).isEqualTo("ok");
  }

  private static Conversation echo(InetAddress client) {
    return (line, terminator) ->
        new Reply((new String(line, US_ASCII) + terminator.text()).getBytes(US_ASCII), false);
  }

  private static Limits limits(int lineBytes, long idleMillis, int perAddress) {
    return new Limits(
        lineBytes,
        Duration.ofMillis(idleMillis),
        Duration.ofSeconds(30),
        Limits.usual().connections(),
        perAddress);
  }

  private int listen(Limits limits, Host host) throws IOException {
    Listener listener = start(0, limits, host);
    await().until(() -> listener.state() instanceof Listener.State.Open);
    return ((Listener.State.Open) listener.state()).address().getPort();
  }

  private Listener start(int port, Limits limits, Host host) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var listener = new Listener(address, limits, host, workers, Duration.ofMillis(20));
    listeners.add(listener);
    Thread.ofPlatform().daemon().start(listener);
    return listener;
  }

  private Socket connect(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    sockets.add(socket);
    return socket;
  }

  private static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(US_ASCII));
    client.getOutputStream().flush();
  }

  private static BufferedReader reader(Socket client) throws IOException {
    return new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
  }

  private static boolean isClosed(Socket client) throws IOException {
    return client.getInputStream().read() < 0;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stopQuietly(Listener listener) {
    try {
      listener.stop(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
