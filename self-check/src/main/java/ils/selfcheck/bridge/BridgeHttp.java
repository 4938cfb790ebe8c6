package ils.selfcheck.bridge;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The same commands over HTTP, on 127.0.0.1 only, for tools and for pages that want one answer and
 * no events: {@code GET /alive}, {@code GET /items} and {@code POST /do}.
 */
final class BridgeHttp implements AutoCloseable {

  private static final int LONGEST_BODY = 65_536;
  private static final int ANSWER_SECONDS = 60;
  private static final String BEARER = "Bearer ";
  private static final String READ = "{\"do\":\"read\"}";

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Pairing pairing;
  private final Commands commands;

  /**
   * @throws IOException if the port is taken
   */
  BridgeHttp(int port, Pairing pairing, Commands commands) throws IOException {
    this.pairing = pairing;
    this.commands = commands;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.setExecutor(workers);
    server.createContext("/", this::handle);
  }

  void start() {
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers asked = exchange.getRequestHeaders();
      String origin = asked.getFirst("Origin");
      if (!pairing.isKnown(origin, asked.getFirst("Host"))) {
        answer(exchange, 403, refusal("this page may not talk to the pad"));
        return;
      }
      if (origin != null) {
        allow(exchange.getResponseHeaders(), origin);
      }
      String route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      switch (route) {
        case "GET /alive" -> answer(exchange, 200, "{\"version\":" + Bridge.VERSION + "}");
        case "GET /items" -> guarded(exchange, READ);
        case "POST /do" -> posted(exchange);
        default -> other(exchange);
      }
    }
  }

  /** What a browser has to hear before it lets a page of the network talk to this computer. */
  private static void allow(Headers headers, String origin) {
    headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Access-Control-Allow-Methods", "GET, POST");
    headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type");
    headers.set("Access-Control-Allow-Private-Network", "true");
    headers.set("Vary", "Origin");
  }

  private static void other(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("OPTIONS")) {
      exchange.sendResponseHeaders(204, -1);
    } else {
      answer(exchange, 404, refusal("there is /alive, /items and /do"));
    }
  }

  private void posted(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      answer(exchange, 413, refusal("a command has at most " + LONGEST_BODY + " bytes"));
      return;
    }
    guarded(exchange, new String(body, StandardCharsets.UTF_8));
  }

  private void guarded(HttpExchange exchange, String command) throws IOException {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    String token = given != null && given.startsWith(BEARER) ? given.substring(7) : null;
    Headers asked = exchange.getRequestHeaders();
    String why = pairing.objection(asked.getFirst("Origin"), asked.getFirst("Host"), token);
    if (why.isEmpty()) {
      carriedOut(exchange, command);
    } else {
      answer(exchange, 401, refusal(why));
    }
  }

  private void carriedOut(HttpExchange exchange, String command) throws IOException {
    var answer = new CompletableFuture<Message>();
    commands.take(command, answer::complete);
    try {
      Message message = answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
      answer(exchange, message instanceof Message.Refused ? 409 : 200, Json.text(message));
    } catch (ExecutionException | TimeoutException e) {
      answer(exchange, 504, refusal("the pad does not answer"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String refusal(String why) {
    return Json.text(new Message.Refused("", why));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
