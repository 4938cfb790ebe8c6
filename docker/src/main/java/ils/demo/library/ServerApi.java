package ils.demo.library;

import ils.launcher.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The server's HTTP API, called with the operator's token. */
final class ServerApi {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final String token;

  ServerApi(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** The same server, called as somebody else. */
  ServerApi with(String otherToken) {
    return new ServerApi(base, otherToken);
  }

  /**
   * Sends a command that rules may refuse; whether it was carried out.
   *
   * @param key the same key again is the same command, carried out once
   */
  boolean accepted(String path, String json, String key) throws IOException, InterruptedException {
    var request =
        request(path, "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(json));
    return client.send(request.build(), BodyHandlers.discarding()).statusCode() < 300;
  }

  /** Sends JSON and gives the answer's body. */
  String post(String path, String json) throws IOException, InterruptedException, Refusal {
    return send(path, request(path, "application/json").POST(BodyPublishers.ofString(json)));
  }

  /** Sends a file as it is read, of any length. */
  String post(String path, Callable<InputStream> file)
      throws IOException, InterruptedException, Refusal {
    var body = BodyPublishers.ofInputStream(() -> opened(file));
    return send(path, request(path, "application/octet-stream").POST(body));
  }

  String get(String path) throws IOException, InterruptedException, Refusal {
    return send(path, request(path, "application/json").GET());
  }

  private static InputStream opened(Callable<InputStream> file) {
    try {
      return file.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("a file of the demo library could not be opened", e);
    }
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", type)
        .header("Accept", "application/json, application/problem+json");
  }

  private String send(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException, Refusal {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw Failures.refused(path, answer.statusCode(), answer.body());
    }
    return answer.body();
  }
}
