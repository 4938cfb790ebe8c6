package ils.selfcheck.session;

import ils.selfcheck.desk.SmallLibrary;
import ils.selfcheck.dialogue.Dialogue;
import ils.selfcheck.dialogue.Dialogues;
import ils.selfcheck.dialogue.Line;
import ils.selfcheck.dialogue.SessionLine;
import ils.selfcheck.dialogue.SocketLine;
import ils.selfcheck.tcp.Limits;
import ils.selfcheck.tcp.Listener;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SessionDialoguesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:15:30Z"), ZoneId.of("Europe/Copenhagen"));
  private static final Map<String, String> VARIABLES =
      Map.ofEntries(
          Map.entry("user", "kiosk"),
          Map.entry("password", "secret"),
          Map.entry("location", "herning-1"),
          Map.entry("institution", "DK-765700"),
          Map.entry("patron", "2900000001"),
          Map.entry("pin", "1234"),
          Map.entry("blocked", "2900000002"),
          Map.entry("item", "5135661602"),
          Map.entry("item2", "5135661005"),
          Map.entry("held", "5135661061"));

  @TestFactory
  @DisplayName("every dialogue, against a session without a socket")
  Stream<DynamicTest> dialogues() {
    return Stream.of("common", "session")
        .flatMap(folder -> Dialogues.in(folder).stream())
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
  }

  @TestFactory
  @DisplayName("every dialogue, over a socket")
  Stream<DynamicTest> dialoguesOverASocket() {
    return Stream.of("common", "session")
        .flatMap(folder -> Dialogues.in(folder).stream())
        .map(
            file ->
                DynamicTest.dynamicTest(file.getFileName().toString(), () -> playOverSocket(file)));
  }

  private static void play(Path file) throws Exception {
    var server = new Sip2Server(new SmallLibrary(), CLOCK);
    Dialogue.play(
        file,
        () -> new SessionLine(server.welcome(InetAddress.getLoopbackAddress())),
        VARIABLES,
        CLOCK);
  }

  private static void playOverSocket(Path file) throws Exception {
    var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = new Sip2Server(new SmallLibrary(), CLOCK);
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      var listener = new Listener(anyPort, Limits.usual(), server, workers, Duration.ofSeconds(1));
      workers.execute(listener);
      Awaitility.await().until(() -> listener.state() instanceof Listener.State.Open);
      InetSocketAddress port = ((Listener.State.Open) listener.state()).address();
      try {
        Dialogue.play(file, () -> dial(port), VARIABLES, CLOCK);
      } finally {
        listener.stop(Duration.ofSeconds(5));
      }
    }
  }

  private static Line dial(InetSocketAddress port) throws java.io.IOException {
    return new SocketLine(port);
  }
}
