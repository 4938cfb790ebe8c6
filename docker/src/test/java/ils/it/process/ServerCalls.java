package ils.it.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;

/** Requests to the JSON API of a launched system. They fail when it is killed. */
final class ServerCalls {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String http;
  private final String token;

  private ServerCalls(String http, String token) {
    this.http = http;
    this.token = token;
  }

  /** As the command line, which may do everything. */
  static ServerCalls asOperator(LaunchedSystem system) throws IOException {
    String token = Files.readString(system.data().resolve("operator.token")).strip();
    return new ServerCalls(system.http(), token);
  }

  ServerCalls with(String otherToken) {
    return new ServerCalls(http, otherToken);
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.ofString(json)).build());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(http + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(60));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
