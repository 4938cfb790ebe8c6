package ils.selfcheck.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A page as a browser would connect it: it waits for what it wants to hear and keeps the rest. */
final class KioskPage implements WebSocket.Listener, AutoCloseable {

  static final String ORIGIN = "https://ils.example.org";
  static final String TOKEN = "a-token-for-tests-only";

  private static final JsonMapper JSON = new JsonMapper();
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final List<JsonNode> passedOver = new ArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;

  private KioskPage(int port, String origin, String... subprotocols) {
    var builder = client.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    String[] others = java.util.Arrays.copyOfRange(subprotocols, 1, subprotocols.length);
    socket =
        builder
            .subprotocols(subprotocols[0], others)
            .buildAsync(URI.create("ws://127.0.0.1:" + port), this)
            .join();
  }

  /** A page that may connect. */
  static KioskPage open(int port) {
    return new KioskPage(port, ORIGIN, "ils-bridge.1", "token." + TOKEN);
  }

  /** Any other page; an empty origin sends none. */
  static KioskPage open(int port, String origin, String... subprotocols) {
    return new KioskPage(port, origin, subprotocols);
  }

  void say(String json) {
    socket.sendText(json, true).join();
  }

  /** The next message of an event; those before it are passed over. */
  JsonNode hear(String event) throws InterruptedException {
    return hear(message -> message.path("event").asText().equals(event));
  }

  JsonNode hear(Predicate<JsonNode> wanted) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      JsonNode next = heard.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new AssertionError("not heard; but " + passedOver);
      }
      if (wanted.test(next)) {
        return next;
      }
      passedOver.add(next);
    }
  }

  /** The code with which the bridge hung up. */
  int hungUpWith() throws InterruptedException {
    Integer code = closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (code == null) {
      throw new AssertionError("still connected");
    }
    return code;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        heard.add(JSON.readTree(partial.toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.add(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.add(0);
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }
}
