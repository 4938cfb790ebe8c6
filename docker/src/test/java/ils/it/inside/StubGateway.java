package ils.it.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import ils.core.json.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMS gateway that answers with any status, and keeps what it took. */
final class StubGateway implements AutoCloseable {

  private final HttpServer server;
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private volatile int status = 202;

  private StubGateway(HttpServer server) {
    this.server = server;
  }

  static StubGateway start(int port) throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 16);
    var stub = new StubGateway(server);
    server.createContext("/sms", stub::answer);
    server.start();
    return stub;
  }

  void answers(int next) {
    status = next;
  }

  List<String> textsTo(String number) {
    return taken.stream()
        .filter(sms -> sms.path("to").asText().equals(number))
        .map(sms -> sms.path("text").asText())
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (status / 100 == 2) {
        taken.add(Json.read(body, JsonNode.class));
      }
      byte[] bytes = "{\"id\":\"g1\"}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
