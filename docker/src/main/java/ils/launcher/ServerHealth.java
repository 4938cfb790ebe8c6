package ils.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks the server whether it is ready; its log and its open port say nothing about that. */
public final class ServerHealth {

  private static final Duration LIMIT_OF_ONE = Duration.ofSeconds(5);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT_OF_ONE).build();
  private final URI ready;

  public ServerHealth(String base) {
    ready = URI.create(base + "/health/ready");
  }

  /**
   * Waits until the server says that it is ready.
   *
   * @return the last answer when it was not ready in time; empty when it is ready
   */
  public String awaitReady(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      String answer = ask();
      if (answer.isEmpty() || System.nanoTime() > end) {
        return answer;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private String ask() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(ready).timeout(LIMIT_OF_ONE).build();
      var response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() == 200) {
        return "";
      }
      boolean json = response.body().startsWith("{");
      return ready + " answers " + response.statusCode() + (json ? " " + response.body() : "");
    } catch (IOException e) {
      return "no answer from " + ready + ": " + e;
    }
  }
}
