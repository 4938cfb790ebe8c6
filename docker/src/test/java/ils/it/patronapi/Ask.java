package ils.it.patronapi;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.WholeSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A request to the server; an answer of a patron API must keep its contract. */
final class Ask {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String method;
  private final String path;
  private final HttpRequest.Builder request;

  private Ask(String method, String path, HttpRequest.BodyPublisher body) {
    this.method = method;
    this.path = path;
    request = HttpRequest.newBuilder(URI.create(WholeSystem.http() + path)).method(method, body);
  }

  static Ask get(String path) {
    return new Ask("GET", path, BodyPublishers.noBody());
  }

  static Ask delete(String path) {
    return new Ask("DELETE", path, BodyPublishers.noBody());
  }

  static Ask post(String path, String json) {
    return new Ask("POST", path, BodyPublishers.ofString(json))
        .with("Content-Type", "application/json");
  }

  static Ask of(String method, String path, String body) {
    return new Ask(
        method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  Ask with(String header, String value) {
    request.setHeader(header, value);
    return this;
  }

  Ask bearer(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Ask session(String key) {
    return with("X-Session", key);
  }

  /** Sends it and holds the answer against the contract. */
  Answer send() {
    var answer = raw();
    var bare = path.replaceFirst("\\?.*", "");
    var contract = bare.startsWith("/external/") ? Contract.FBS : Contract.PATRON;
    assertThat(contract.faults(method, bare, answer))
        .as("%s %s answered %d: %s", method, path, answer.status(), answer.body())
        .isEmpty();
    return answer;
  }

  /** Sends it, whatever comes back. */
  Answer raw() {
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
