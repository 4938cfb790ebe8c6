package ils.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Requests to the staff's API, as a member of staff of the demo library or as the operator. */
final class StaffApi {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String token;

  private StaffApi(String token) {
    this.token = token;
  }

  static StaffApi with(String token) {
    return new StaffApi(token);
  }

  static StaffApi operator() {
    return new StaffApi(WholeSystem.operatorToken());
  }

  static StaffApi of(String user) {
    var answer = operator().post("/api/register/tokens/staff", "{\"user\": \"" + user + "\"}");
    return new StaffApi(String.valueOf(answer.json().get("token")));
  }

  /** An answer. */
  record Said(int status, String body) {
    Map<String, Object> json() {
      return Json.object(body);
    }

    /** A number of the answer's object. */
    long number(String name) {
      return ((Number) json().getOrDefault(name, -1)).longValue();
    }

    String text(String name) {
      return String.valueOf(json().get(name));
    }
  }

  Said get(String path) {
    return send(request(path, "da").GET());
  }

  Said post(String path, String json) {
    return post(path, json, "da");
  }

  Said post(String path, String json, String language) {
    return send(
        request(path, language)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path, String language) {
    return HttpRequest.newBuilder(URI.create(WholeSystem.http() + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", language);
  }

  private static Said send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Said(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
