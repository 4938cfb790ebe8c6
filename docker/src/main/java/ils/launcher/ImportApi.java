package ils.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /api/imports} of a running server, called as its operator. */
final class ImportApi {

  private static final List<String> OPTIONS = List.of("profile", "format", "node");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final String token;

  ImportApi(String server, String token) {
    this.base = server + "/api/imports";
    this.token = token;
  }

  /**
   * Sends the file.
   *
   * @param options of the command line; those that are not the import's are left out
   * @return the import's id
   */
  String start(Map<String, String> options, Path file)
      throws Refusal, IOException, InterruptedException {
    var query = new StringBuilder("?filename=").append(encoded(file.getFileName().toString()));
    for (String name : OPTIONS) {
      if (options.containsKey(name)) {
        query.append('&').append(name).append('=').append(encoded(options.get(name)));
      }
    }
    var request =
        request(query.toString())
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofFile(file));
    return value(answer(client.send(request.build(), BodyHandlers.ofString())), "id");
  }

  /** How far it is, as JSON. */
  String state(String id) throws Refusal, IOException, InterruptedException {
    return answer(client.send(request("/" + id).build(), BodyHandlers.ofString()));
  }

  /** Writes the whole report to a file. */
  void report(String id, Path file) throws IOException, InterruptedException {
    client.send(request("/" + id + "/report").build(), BodyHandlers.ofFile(file));
  }

  private HttpRequest.Builder request(String rest) {
    return HttpRequest.newBuilder(URI.create(base + rest))
        .header("Authorization", "Bearer " + token);
  }

  private static String answer(HttpResponse<String> response) throws Refusal {
    if (response.statusCode() < 300) {
      return response.body();
    }
    String detail = value(response.body(), "detail");
    throw new Refusal(
        ExitCode.FAILED,
        "the server refused the import (%d): %s"
            .formatted(response.statusCode(), detail.isEmpty() ? response.body() : detail));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** The counts of an import in words. */
  static String summary(String state) {
    return """
        %s: %s records: %s new, %s changed, %s unchanged, %s refused, %s with warnings
        items: %s new, %s changed, %s refused"""
        .formatted(
            value(state, "state"),
            value(state, "records"),
            value(state, "created"),
            value(state, "changed"),
            value(state, "unchanged"),
            value(state, "refused"),
            value(state, "warned"),
            value(state, "itemsCreated"),
            value(state, "itemsChanged"),
            value(state, "itemsRefused"));
  }

  /** The first plain value of this name in JSON that we know; empty if there is none. */
  static String value(String json, String name) {
    Matcher found =
        Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}\\]\\s]+))")
            .matcher(json);
    if (!found.find()) {
      return "";
    }
    return found.group(1) == null ? found.group(2) : found.group(1).replace("\\\"", "\"");
  }
}
