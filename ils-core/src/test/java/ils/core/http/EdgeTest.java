package ils.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ils.core.page.EdgeServer;
import ils.core.page.EdgeServer.Reply;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All filters and mappers together, on the JAX-RS runtime that the server uses. */
class EdgeTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String HTML = "text/html";

  private final EdgeServer server = new EdgeServer();

  @Nested
  class Problems {

    @Test
    void areJsonForPrograms() throws Exception {
      Reply reply = server.get("/api/try/declined");

      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
      JsonNode body = new ObjectMapper().readTree(reply.body());
      assertThat(body.path("type").asText()).isEqualTo("/problems/declined-by-rules");
      assertThat(body.path("status").asInt()).isEqualTo(409);
      assertThat(body.path("rules")).map(JsonNode::asText).containsExactly("CO-01", "CO-03");
    }

    @Test
    void arePagesForPeopleInTheirLanguage() {
      Reply reply = server.get("/try/declined", "Accept", HTML, "Accept-Language", "en-GB,da");

      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.header("Content-Language")).isEqualTo("en");
      assertThat(Jsoup.parse(reply.body()).select("main h1").text())
          .isEqualTo("The rules do not allow it");
      assertThat(reply.body()).contains("CO-01, CO-03");
    }

    @Test
    void tellWhichPathsDoNotExist() {
      assertThat(server.get("/api/nothing").body()).contains("/problems/not-found");
      assertThat(server.get("/nothing", "Accept", HTML).body()).contains("Siden findes ikke");
    }

    @Test
    void keepWhatNobodyForesawToThemselves() {
      Reply reply = server.get("/api/try/boom");

      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.body()).contains("incident ").doesNotContain("0101011234", "Exception");
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"card\":\"1\"        | 400 | not JSON at line 1",
          "{\"cart\":\"1\"}       | 400 | field 'cart' is wrong at line 1",
          "{\"day\":\"2026-13-02\"} | 400 | field 'day' is wrong at line 1",
        })
    void tellWhereJsonIsWrongWithoutQuotingIt(String json, int status, String detail) {
      Reply reply = server.send("POST", "/api/try/json", json, "Content-Type", "application/json");

      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.body()).contains(detail).doesNotContain("2026-13");
    }

    @Test
    void tellWhichMethodAndTypeAreRight() {
      assertThat(server.send("DELETE", "/api/try/json", "").status()).isEqualTo(405);
      assertThat(server.send("DELETE", "/api/try/json", "").header("Allow")).contains("POST");
      assertThat(server.send("POST", "/api/try/json", "x", "Content-Type", "text/plain").status())
          .isEqualTo(415);
    }
  }

  @Nested
  class Bodies {

    @Test
    void overTheLimitAreRefusedThoughTheyDoNotSayTheirLength() {
      String large = "{\"card\":\"" + "a".repeat(BodyLimit.MOST) + "\"}";

      assertThat(server.send("POST", "/api/try/raw", large).status()).isEqualTo(413);
      assertThat(server.send("POST", "/api/try/import", large).status()).isEqualTo(200);
    }

    @Test
    void atTheLimitAreTaken() {
      assertThat(server.send("POST", "/api/try/raw", "a".repeat(BodyLimit.MOST)).body())
          .isEqualTo(Integer.toString(BodyLimit.MOST));
    }
  }

  @Nested
  class Forms {

    private final Reply page = server.get("/try/form", "Accept", HTML);
    private final String token = Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
    private final String cookie = "csrf=" + token;

    private Reply post(String body, String... headers) {
      String[] all = new String[headers.length + 4];
      System.arraycopy(headers, 0, all, 4, headers.length);
      System.arraycopy(new String[] {"Content-Type", FORM, "Cookie", cookie}, 0, all, 0, 4);
      return server.send("POST", "/try/form", body, all);
    }

    @Test
    void withTheTokenFromOurOwnPageAreTaken() {
      Reply reply = post("card=%C3%A6+1&_csrf=" + token, "Origin", "http://localhost");

      assertThat(token).hasSize(32);
      assertThat(page.cookie("csrf")).contains("SameSite=Strict", "HttpOnly");
      assertThat(reply.status()).isEqualTo(303);
      assertThat(reply.header("Location")).isEqualTo("/problems");
    }

    @Test
    void mayCarryTheTokenInAHeader() {
      assertThat(post("card=1", "Sec-Fetch-Site", "same-origin", "X-CSRF-Token", token).status())
          .isEqualTo(303);
    }

    @Test
    void withoutTheTokenAreRefused() {
      assertThat(post("card=1", "Origin", "http://localhost").status()).isEqualTo(403);
      assertThat(post("card=1&_csrf=" + "A".repeat(32), "Origin", "http://localhost").status())
          .isEqualTo(403);
    }

    @Test
    void fromElsewhereAreRefusedEvenWithTheToken() {
      String body = "card=1&_csrf=" + token;

      assertThat(post(body, "Origin", "http://evil.example").status()).isEqualTo(403);
      assertThat(post(body, "Origin", "http://localhost:81").status()).isEqualTo(403);
      assertThat(post(body, "Origin", "null").status()).isEqualTo(403);
      assertThat(post(body, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
      assertThat(post(body, "Sec-Fetch-Site", "same-site").status()).isEqualTo(403);
      assertThat(post(body).status()).isEqualTo(403);
    }

    @Test
    void fromElsewhereAreRefusedEvenWithoutCookies() {
      assertThat(
              server.send("POST", "/try/form", "card=1", "Origin", "http://evil.example").status())
          .isEqualTo(403);
    }

    @Test
    void ofAProgramWithABearerTokenPass() {
      assertThat(
              server
                  .send(
                      "POST",
                      "/try/form",
                      "card=1",
                      "Content-Type",
                      FORM,
                      "Authorization",
                      "Bearer x",
                      "Origin",
                      "http://front.example")
                  .status())
          .isEqualTo(303);
    }

    @Test
    void leaveAMessageForTheNextPageOnce() {
      Reply posted = post("card=%C3%A6&_csrf=" + token, "Origin", "http://localhost");
      String flash = posted.cookie("flash").replaceFirst(";.*", "");

      Reply next = server.get("/problems", "Accept", HTML, "Cookie", flash);

      assertThat(Jsoup.parse(next.body()).select("#notices .notice.ok")).hasSize(1);
      assertThat(next.cookie("flash")).contains("Max-Age=0");
    }
  }

  @Nested
  class EveryAnswer {

    @Test
    void forbidsInlineScriptAndFrames() {
      for (String path : new String[] {"/problems", "/api/nothing", "/assets/core/ils.css"}) {
        Reply reply = server.get(path);
        assertThat(reply.header("Content-Security-Policy"))
            .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
            .doesNotContain("unsafe");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
      }
    }

    @Test
    void isNotKeptUnlessItSaysSo() {
      assertThat(server.get("/problems", "Accept", HTML).header("Cache-Control"))
          .isEqualTo("no-store");
    }

    @Test
    void hasTheRequestsIdOrAFreshOne() {
      assertThat(server.get("/problems", "X-Request-Id", "abc-1").header("X-Request-Id"))
          .isEqualTo("abc-1");
      assertThat(server.get("/problems", "X-Request-Id", "a b\"").header("X-Request-Id"))
          .matches("[0-9a-f-]{36}");
    }
  }

  @Nested
  class Languages {

    @ParameterizedTest(name = "?lang={0} cookie {1} browser {2} -> {3}")
    @CsvSource(
        delimiter = '|',
        value = {
          "   |    |            | da",
          "   |    | fr, en-US  | en",
          "   |    | fr         | da",
          "   | en | da         | en",
          "   | xx | en         | en",
          "da | en | en         | da",
          "xx | en | da         | en",
        })
    void areChosenByAddressThenCookieThenBrowser(
        String asked, String kept, String preferred, String expected) {
      Reply reply =
          server.get(
              "/problems" + (asked == null ? "" : "?lang=" + asked),
              "Accept",
              HTML,
              "Cookie",
              "lang=" + (kept == null ? "" : kept),
              "Accept-Language",
              preferred == null ? "*" : preferred);

      assertThat(reply.header("Content-Language")).isEqualTo(expected);
      assertThat(reply.cookie("lang").isEmpty()).isEqualTo(!"da".equals(asked));
    }
  }

  @Nested
  class Files {

    @Test
    void keepForAYearUnderTheirHashOnly() {
      String url = new Assets().url("assets/core/ils.css");

      assertThat(server.get(url).header("Cache-Control")).contains("max-age=31536000", "immutable");
      assertThat(server.get(url + "0").header("Cache-Control")).isEqualTo("public, no-cache");
      assertThat(server.get(url).header("Content-Type")).isEqualTo("text/css;charset=utf-8");
    }

    @Test
    void areNotSentAgainUnchanged() {
      String tag = server.get("/assets/core/ils.js").header("ETag");

      Reply again = server.get("/assets/core/ils.js", "If-None-Match", tag);

      assertThat(again.status()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }

    @Test
    void comeFromWebjarsToo() {
      assertThat(server.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").status()).isEqualTo(200);
      assertThat(server.get("/webjars/htmx.org/2.0.10/package.json").status()).isEqualTo(404);
    }
  }

  @Test
  void htmxGetsThePartAlone() {
    assertThat(server.get("/try/part", "Accept", HTML, "HX-Request", "true").body().strip())
        .startsWith("<svg");
    assertThat(server.get("/try/part", "Accept", HTML).body()).startsWith("<!doctype html>");
  }
}
