package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.Sip2Client;
import ils.it.WholeSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page and no text that somebody types is an error of ours. */
@AgainstTheServer
@RunAsClient
class EveryPageIT {

  private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"#]+)");
  private static final Pattern LANGUAGE = Pattern.compile("<html[^>]* lang=\"(\\w+)\"");
  private static final int MOST_PAGES = 300;
  private static final int FEWEST_PAGES = 50;

  @Test
  @DisplayName("every page to which a link leads opens, in the language that was chosen")
  void opensEveryPage() throws IOException, InterruptedException {
    var admin = Visitor.staff(new DemoFile.Staff("admin", "solbjerg-admin"));
    Deque<String> wanted = new ArrayDeque<>(List.of("/staff", "/"));
    Set<String> kinds = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    int opened = 0;
    while (!wanted.isEmpty() && opened < MOST_PAGES) {
      String path = wanted.removeFirst();
      if (!kinds.add(kind(path))) {
        continue;
      }
      opened++;
      HttpResponse<String> page = admin.page(path);
      if (page.statusCode() >= 500) {
        wrong.add(page.statusCode() + " " + path);
      }
      if (isPage(page)) {
        LANGUAGE
            .matcher(page.body())
            .results()
            .filter(language -> !language.group(1).equals("da"))
            .forEach(language -> wrong.add(language.group(1) + " " + path));
        wanted.addAll(links(page));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(opened).isGreaterThan(FEWEST_PAGES);
  }

  /** Pages that differ only in numbers and in the values of what is asked are of one kind. */
  private static String kind(String path) {
    String[] parts = path.split("\\?", 2);
    String asked =
        parts.length == 1
            ? ""
            : List.of(parts[1].split("&")).stream()
                .map(each -> each.split("=", 2)[0])
                .sorted()
                .collect(Collectors.joining("&"));
    return parts[0].replaceAll("\\d+", "N") + "?" + asked;
  }

  private static boolean isPage(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private static List<String> links(HttpResponse<String> page) {
    URI here = page.uri();
    return LINK.matcher(page.body())
        .results()
        .map(link -> here.resolve(link.group(1).replace("&amp;", "&")))
        .filter(link -> here.getHost().equals(link.getHost()))
        .map(
            link ->
                link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
        .filter(path -> !path.contains("sign-out") && !path.contains("lang="))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ægir ø", "\uD83D\uDE00", "' or 1=1 -- ", "<b>x</b>", "%00", "٠١٢٣", "a\tb"})
  @DisplayName("whatever is typed where a number belongs is answered")
  void anyLetters(String text) throws IOException, InterruptedException {
    DemoFile demo = DemoFile.in(WholeSystem.data());
    var staff = Visitor.staff(demo.staff());
    String desk = "/staff/desk";
    String bib = demo.items().getFirst().barcode();
    List<HttpResponse<String>> answers =
        List.of(
            new Visitor().send("/sign-in", "/sign-in", Map.of("card", text, "pin", text)),
            new Visitor()
                .send("/staff/sign-in", "/staff/sign-in", Map.of("user", text, "password", text)),
            staff.send(desk, desk, Map.of("scan", text, "mode", "lend")),
            staff.send(desk, desk, Map.of("scan", text, "mode", "patron")),
            staff.send(desk, desk, Map.of("scan", text, "mode", "return")),
            staff.send(
                "/staff/piles", "/staff/piles", Map.of("card", text, "barcodes", text + " " + bib)),
            staff.page("/staff/items?barcode=" + Visitor.encoded(text)),
            staff.page("/search?q=" + Visitor.encoded(text)));
    for (var answer : answers) {
      assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isLessThan(500);
      assertThat(answer.body()).doesNotContain("<b>x</b>");
    }
    try (var machine = new Sip2Client(WholeSystem.sip2Port(), demo.sip2Login())) {
      var stranger = new DemoFile.Patron(text.replace("\t", " "), "1", "", "", "");
      assertThat(machine.checkOut(stranger, text.replace("\t", " "))).startsWith("120");
    }
  }
}
