package ils.bench.circulation;

import ils.it.DemoFile;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A librarian's browser that opens patrons: every loan with its true renewability, and the account.
 */
final class PatronPages {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("name=\"node\"[^>]*value=\"(\\d+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;

  PatronPages(String base) {
    this.base = base;
  }

  /** Signs in, and stands at the first place that is offered. */
  void signIn(DemoFile.Staff staff) throws IOException, InterruptedException {
    String form = get("/staff/sign-in").body();
    String answer =
        post(
            "/staff/sign-in",
            Map.of("user", staff.user(), "password", staff.password(), "_csrf", csrf(form)));
    Matcher place = PLACE.matcher(answer);
    if (place.find()) {
      post("/staff/place", Map.of("node", place.group(1), "_csrf", csrf(answer)));
    }
  }

  /** The page of a patron in a role, with loans and account lines as the wanted numbers. */
  void open(long role, int loans, int lines) throws IOException, InterruptedException {
    String page = get("/staff/patrons/" + role + "?tab=account").body();
    int shown = page.split("BI\\d{8}", -1).length - 1;
    if (shown < loans) {
      throw new IOException("only " + shown + " of " + loans + " loans on " + page);
    }
    int rows = page.split("made up", -1).length - 1;
    if (rows < lines) {
      throw new IOException("only " + rows + " of " + lines + " lines on " + page);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return sent(HttpRequest.newBuilder(URI.create(base + path)).build());
  }

  private String post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return sent(HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", base)
            .POST(BodyPublishers.ofString(body))
            .build())
        .body();
  }

  private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " answered " + answer.statusCode());
    }
    return answer;
  }

  private static String csrf(String page) throws IOException {
    Matcher token = CSRF.matcher(page);
    if (!token.find()) {
      throw new IOException("no form on the page");
    }
    return token.group(1);
  }
}
