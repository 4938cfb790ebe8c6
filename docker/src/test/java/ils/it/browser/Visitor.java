package ils.it.browser;

import ils.it.DemoFile;
import ils.it.WholeSystem;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who reads pages and sends forms without a browser: quick enough to see every page. */
final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("name=\"node\"[^>]*value=\"(\\d+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** Signs in, and stands at the first place that is offered. */
  static Visitor staff(DemoFile.Staff staff) throws IOException, InterruptedException {
    var visitor = new Visitor();
    visitor.send(
        "/staff/sign-in?lang=da",
        "/staff/sign-in",
        Map.of("user", staff.user(), "password", staff.password()));
    String places = visitor.page("/staff/place").body();
    Matcher place = PLACE.matcher(places);
    if (place.find()) {
      visitor.send("/staff/place", "/staff/place", Map.of("node", place.group(1)));
    }
    return visitor;
  }

  /** An address that begins with a slash, as a browser asks for it. */
  HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return client.send(asked(path).GET().build(), BodyHandlers.ofString());
  }

  /** Sends a form of a page, with the page's token. */
  HttpResponse<String> send(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>(fields);
    Matcher token = CSRF.matcher(page(page).body());
    if (token.find()) {
      all.put("_csrf", token.group(1));
    }
    String body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        asked(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder asked(String path) {
    return HttpRequest.newBuilder(URI.create(WholeSystem.http() + path))
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .header("Origin", WholeSystem.http());
  }
}
