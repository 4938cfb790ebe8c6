package ils.it.inside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import ils.circulation.provider.Signature;
import ils.core.json.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A payment provider that can misbehave in every way that one knows of; speaks {@code PAYMENT.md}
 * over HTTP, and refuses what is not signed.
 */
final class StubProvider implements AutoCloseable {

  /** How it takes the next calls. */
  enum Mood {
    WELL,
    /** Answers 503. */
    DOWN,
    /** Takes the request, and never answers. */
    SILENT,
    /** Answers with a page where JSON is due. */
    TALKING_HTML
  }

  /** A payment as the provider has it. */
  record Kept(String callback, long amount, String state) {}

  private final HttpServer server;
  private final Signature signature;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Kept> payments = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Mood mood = Mood.WELL;
  private volatile String lastBody = "";
  private volatile String refundState = "DONE";
  private volatile String address = "https://pay.example/";
  private final Set<String> refunds = ConcurrentHashMap.newKeySet();

  private StubProvider(HttpServer server, String secret) {
    this.server = server;
    this.signature = new Signature(secret);
  }

  static StubProvider start(URI address, String secret) throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", address.getPort()), 16);
    var stub = new StubProvider(server, secret);
    server.createContext("/payments", stub::answer);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.start();
    return stub;
  }

  void mood(Mood mood) {
    this.mood = mood;
  }

  void givesBack(boolean does) {
    refundState(does ? "DONE" : "REFUSED");
  }

  /** What it says of refunds from now on. */
  void refundState(String state) {
    refundState = state;
  }

  /** Where it sends patrons; their payment's number is added. */
  void sendsPatronsTo(String where) {
    address = where;
  }

  int refunds() {
    return refunds.size();
  }

  /** What the library sent last. */
  String lastBody() {
    return lastBody;
  }

  boolean knows(long payment) {
    return payments.containsKey(Long.toString(payment));
  }

  /** The patron has paid, or was refused; the library hears nothing of it. */
  void quietly(long payment, String state) {
    payments.computeIfPresent(
        Long.toString(payment), (id, kept) -> new Kept(kept.callback(), kept.amount(), state));
  }

  /** Reports to the library; gives the status of its answer. */
  int report(long payment, String state, long amount) throws IOException, InterruptedException {
    return report(payment, state, amount, signature);
  }

  int report(long payment, String state, long amount, Signature by)
      throws IOException, InterruptedException {
    var kept = payments.get(Long.toString(payment));
    var callback = URI.create(kept == null ? anyCallback() : kept.callback());
    String body =
        Json.write(Map.of("payment", Long.toString(payment), "state", state, "amount", amount));
    var request =
        HttpRequest.newBuilder(callback)
            .header("Content-Type", "application/json")
            .header(Signature.HEADER, by.sign(Instant.now(), "POST", callback.getPath(), body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  private String anyCallback() {
    return payments.values().iterator().next().callback();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      switch (mood) {
        case WELL -> answer(exchange, body);
        case DOWN -> send(exchange, 503, "{}");
        case TALKING_HTML -> send(exchange, 200, "<html>maintenance</html>");
        case SILENT -> awaitClose();
      }
    }
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String body) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String told = exchange.getRequestHeaders().getFirst(Signature.HEADER);
    if (!signature.fits(told, Instant.now(), exchange.getRequestMethod(), path, body)) {
      send(exchange, 403, "{}");
    } else if (path.equals("/payments")) {
      begin(exchange, body);
    } else if (path.endsWith("/refunds")) {
      giveBack(exchange, body);
    } else {
      var kept = payments.get(path.substring(path.lastIndexOf('/') + 1));
      String answer =
          kept == null ? "{}" : Json.write(Map.of("state", kept.state(), "amount", kept.amount()));
      send(exchange, kept == null ? 404 : 200, answer);
    }
  }

  private void begin(HttpExchange exchange, String body) throws IOException {
    lastBody = body;
    var order = Json.read(body, com.fasterxml.jackson.databind.JsonNode.class);
    String payment = order.path("payment").asText();
    var kept = new Kept(order.path("callback").asText(), order.path("amount").asLong(), "OPEN");
    payments.putIfAbsent(payment, kept);
    send(exchange, 201, Json.write(Map.of("address", address + payment)));
  }

  private void giveBack(HttpExchange exchange, String body) throws IOException {
    String refund =
        Json.read(body, com.fasterxml.jackson.databind.JsonNode.class).path("refund").asText();
    if (refundState.equals("DONE")) {
      refunds.add(refund);
    }
    send(exchange, 200, Json.write(Map.of("state", refundState)));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
