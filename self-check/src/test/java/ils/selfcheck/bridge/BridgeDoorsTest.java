package ils.selfcheck.bridge;

import static ils.selfcheck.bridge.KioskPage.ORIGIN;
import static ils.selfcheck.bridge.KioskPage.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ils.selfcheck.reader.SimulatedShelf;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes in, and who does not. */
class BridgeDoorsTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private RunningBridge running;

  @BeforeEach
  void start() throws Exception {
    running = RunningBridge.start();
  }

  @AfterEach
  void stop() throws Exception {
    http.shutdownNow();
    running.close();
  }

  @ParameterizedTest(name = "origin {0}, {1}")
  @CsvSource({
    "https://evil.example.org, token." + TOKEN,
    "null, token." + TOKEN,
    ORIGIN + ".evil.org, token." + TOKEN,
    ORIGIN + ", token.another-token-of-length",
    ORIGIN + ", token.",
    ORIGIN + ", something-else"
  })
  @DisplayName("a page of another origin or without the token gets no socket")
  void refusesAtTheHandshake(String origin, String subprotocol) {
    assertThatThrownBy(
            () -> KioskPage.open(running.bridge.port(), origin, "ils-bridge.1", subprotocol))
        .hasMessageContaining("WebSocketHandshakeException");
  }

  @Test
  @DisplayName("a program that is no browser sends no origin and comes in with the token")
  void letsToolsIn() throws Exception {
    try (var tool = KioskPage.open(running.bridge.port(), "", "ils-bridge.1", "token." + TOKEN)) {
      assertThat(tool.hear("hello").path("version").asInt()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("a message of more than 64 KiB ends the connection")
  void hangsUpOnAnOversizeMessage() throws Exception {
    try (KioskPage page = running.page()) {
      page.hear("hello");
      page.say("{\"do\":\"read\",\"ref\":\"" + "x".repeat(70_000) + "\"}");

      assertThat(page.hungUpWith()).isEqualTo(1009);
    }
  }

  @Test
  @DisplayName("both ports are open on this computer's own address alone")
  void listensOnLoopbackAlone() throws IOException {
    Optional<InetAddress> outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .findFirst();
    assumeTrue(outside.isPresent(), "this computer has no address on a network");

    for (int port : new int[] {running.bridge.port(), running.bridge.httpPort()}) {
      assertThatThrownBy(() -> new Socket(outside.get(), port).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void answersCommandsOverHttp() throws Exception {
    running.simulator.field().place(SimulatedShelf.tag(1, "3274626533"));

    assertThat(send(get("/alive")).body()).isEqualTo("{\"version\":1}");
    assertThat(send(post("{\"do\":\"read\",\"again\":true}", TOKEN)).body())
        .contains("\"event\":\"contents\"", "3274626533");
    var items = get("/items").header("Authorization", "Bearer " + TOKEN);
    assertThat(send(items).body()).contains("3274626533");
    var refused = send(post("{\"do\":\"lift\"}", TOKEN));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("this pad is a real one");
  }

  @Test
  void refusesOverHttp() throws Exception {
    assertThat(send(get("/items")).statusCode()).isEqualTo(401);
    assertThat(send(post("{\"do\":\"read\"}", "another-token-of-length")).statusCode())
        .isEqualTo(401);
    assertThat(send(get("/alive").header("Origin", "https://evil.example.org")).statusCode())
        .isEqualTo(403);
    assertThat(send(post("x".repeat(70_000), TOKEN)).statusCode()).isEqualTo(413);
    assertThat(send(get("/else")).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("a page that had its own name point to this computer is refused")
  void refusesAnotherHostName() throws IOException {
    String request = "GET /alive HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n";
    try (var raw = new Socket("127.0.0.1", running.bridge.httpPort());
        InputStream in = raw.getInputStream()) {
      raw.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 403");
    }
  }

  @Test
  @DisplayName("a browser that asks first hears that the kiosk's page may go on")
  void answersThePreflight() throws Exception {
    var asked = request("/do").method("OPTIONS", BodyPublishers.noBody());

    var answer = send(asked.header("Origin", ORIGIN));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(ORIGIN);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Private-Network"))
        .contains("true");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + running.bridge.httpPort() + path));
  }

  private HttpRequest.Builder get(String path) {
    return request(path).GET();
  }

  private HttpRequest.Builder post(String body, String token) {
    return request("/do")
        .POST(BodyPublishers.ofString(body))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
