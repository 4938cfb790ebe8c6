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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A librarian's browser that opens patrons: every loan with its true renewability, and the account.
 */
public final class PatronPages {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern COPY = Pattern.compile("BI\\d{8}");
  private static final Pattern DEBT = Pattern.compile("/staff/why/fees/\\d+");
  private static final Pattern PLACE = Pattern.compile("name=\"node\"[^>]*value=\"(\\d+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;
  private String csrf = "";

  public PatronPages(String base) {
    this.base = base;
  }

  /** Signs in, and stands at the first place that is offered. */
  public void signIn(DemoFile.Staff staff) throws IOException, InterruptedException {
    String form = get("/staff/sign-in").body();
    csrf = csrf(form);
    String answer =
        post(
            "/staff/sign-in",
            Map.of("user", staff.user(), "password", staff.password(), "_csrf", csrf(form)));
    Matcher place = PLACE.matcher(answer);
    if (place.find()) {
      post("/staff/place", Map.of("node", place.group(1), "_csrf", csrf(answer)));
    }
  }

  /**
   * What the desk shows of a patron in a role: the page with the loans, then the one with the
   * account; with as many loans and account lines as wanted.
   */
  public void open(long role, int loans, int lines) throws IOException, InterruptedException {
    check(role, "loans", different(page(role, ""), COPY), loans);
    check(role, "account lines", different(page(role, "?tab=account"), DEBT), lines);
  }

  private String page(long role, String tab) throws IOException, InterruptedException {
    return get("/staff/patrons/" + role + tab).body();
  }

  private static long different(String page, Pattern what) {
    return what.matcher(page).results().map(MatchResult::group).distinct().count();
  }

  private static void check(long role, String what, long shown, int wanted) throws IOException {
    if (shown < wanted) {
      throw new IOException(
          "only %d of %d %s on the page of %d".formatted(shown, wanted, what, role));
    }
  }

  /** Any page. */
  public String page(String path) throws IOException, InterruptedException {
    return get(path).body();
  }

  /** Asks the API in the librarian's session; tells status and body, whatever they are. */
  public HttpResponse<String> api(String method, String path, String json)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .header("Origin", base)
            .header("X-CSRF-Token", csrf)
            .method(method, BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
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
