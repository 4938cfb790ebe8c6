package ils.it.patronapi;

import static ils.it.patronapi.PatronWorld.AGENCY;
import static ils.it.patronapi.PatronWorld.ANNA;
import static ils.it.patronapi.PatronWorld.BO;
import static ils.it.patronapi.PatronWorld.EXPIRED;
import static ils.it.patronapi.PatronWorld.LIBRARY;
import static ils.it.patronapi.PatronWorld.OTHER_AGENCY;
import static ils.it.patronapi.PatronWorld.ULLA;
import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in at all, and what the browser of another site is told. */
@AgainstTheServer
@RunAsClient
class FbsFaceIT {

  @BeforeAll
  static void open() {
    PatronWorld.open();
  }

  private static String raw(PatronWorld.Patron patron) {
    return "/external/" + AGENCY + "/patrons/" + patron.id() + "/v4";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", EXPIRED, "no-such-token"})
  @DisplayName("Without a living token: 401 that says so, on both faces")
  void refusesWithoutALivingToken(String token) {
    for (String path : new String[] {"/external/agencyid/patrons/patronid/v4", raw(ANNA)}) {
      var ask = Ask.get(path);
      var answer = token.isEmpty() ? ask.send() : ask.bearer(token).send();

      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }
  }

  @Test
  @DisplayName("A library token opens no patron: browsers hold it")
  void refusesALibraryTokenOnAPatron() {
    assertThat(Ask.get("/external/agencyid/patrons/patronid/v4").bearer(LIBRARY).send().status())
        .isEqualTo(403);
    assertThat(Ask.get(raw(ANNA)).session(LIBRARY).send().status()).isEqualTo(403);
  }

  @Test
  void refusesAnotherPatronAndAnotherTown() {
    assertThat(Ask.get(raw(ANNA)).session(ULLA.token()).send().status()).isEqualTo(403);
    assertThat(Ask.get(raw(ANNA)).session(BO.token()).send().status()).isEqualTo(403);
    assertThat(
            Ask.get("/external/" + OTHER_AGENCY + "/patrons/" + BO.id() + "/v4")
                .session(ANNA.token())
                .send()
                .status())
        .isEqualTo(403);
  }

  @Test
  void knowsNoOtherAgencyAndNoOverlongNumber() {
    assertThat(Ask.get("/external/DK-1/patrons/1/v4").session(ANNA.token()).send().status())
        .isEqualTo(404);
    assertThat(Ask.get("/external/nonsense/patrons/1/v4").session(ANNA.token()).raw().status())
        .isEqualTo(404);
    assertThat(
            Ask.get("/external/" + AGENCY + "/patrons/" + "9".repeat(40) + "/v4")
                .session(ANNA.token())
                .send()
                .status())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("CORS: a preflight needs no token and names the headers")
  void answersAPreflight() {
    var answer =
        Ask.of("OPTIONS", "/external/agencyid/patrons/patronid/v8", "")
            .with("Origin", "https://front.example")
            .with("Access-Control-Request-Method", "PUT")
            .with("Access-Control-Request-Headers", "authorization,content-type")
            .raw();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://front.example");
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT", "DELETE");
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("authorization");
    assertThat(Integer.parseInt(answer.header("Access-Control-Max-Age"))).isGreaterThan(600);
    assertThat(answer.header("Content-Type")).isEmpty();
  }

  @Test
  @DisplayName("CORS: refusals can be read by the front too")
  void letsTheFrontReadAnswersAndRefusals() {
    String path = "/external/agencyid/patrons/patronid/v4";

    for (var ask : new Ask[] {Ask.get(path).bearer(ANNA.token()), Ask.get(path)}) {
      assertThat(ask.with("Origin", "https://front.example").send().header("Vary"))
          .contains("Origin");
    }
  }

  @Test
  void anUnknownAddressIsNotFound() {
    var answer = Ask.get("/external/agencyid/patrons/patronid/v99").bearer(ANNA.token()).raw();

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/errorCode").asText()).isEqualTo("not-found");
  }
}
