package ils.it.patronapi;

import static ils.it.patronapi.PatronWorld.AGENCY;
import static ils.it.patronapi.PatronWorld.ANNA;
import static ils.it.patronapi.PatronWorld.BOS_LOAN;
import static ils.it.patronapi.PatronWorld.FOREIGN;
import static ils.it.patronapi.PatronWorld.GUESSED;
import static ils.it.patronapi.PatronWorld.LOAN;
import static ils.it.patronapi.PatronWorld.RETURNED;
import static ils.it.patronapi.PatronWorld.SYSTEM_PASSWORD;
import static ils.it.patronapi.PatronWorld.SYSTEM_USER;
import static ils.it.patronapi.PatronWorld.WORN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ils.it.AgainstTheServer;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstTheServer
@RunAsClient
class FbsLoansIT {

  private static final String LOANS = "/external/agencyid/patrons/patronid/loans/v2";
  private static final String RENEW = "/external/agencyid/patrons/patronid/loans/renew/v2";

  @BeforeAll
  static void open() {
    PatronWorld.open();
  }

  private static JsonNode loan(Answer answer, long id) {
    for (JsonNode loan : answer.json()) {
      if (loan.at("/loanDetails/loanId").asLong() == id) {
        return loan;
      }
    }
    throw new AssertionError("no loan " + id + " in " + answer.body());
  }

  private static String session() {
    var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(SYSTEM_USER, SYSTEM_PASSWORD);
    return Ask.post("/external/v1/" + AGENCY + "/authentication/login", body)
        .send()
        .at("/sessionKey")
        .asText();
  }

  @Test
  @DisplayName("Both faces tell the same open loans, with what a front needs to show them")
  void listsOpenLoans() {
    var adapter = Ask.get(LOANS).bearer(ANNA.token()).send();
    var raw =
        Ask.get("/external/" + AGENCY + "/patrons/" + ANNA.id() + "/loans/v2")
            .session(ANNA.token())
            .send();
    var details = loan(adapter, LOAN).path("loanDetails");

    assertThat(adapter.json()).hasSize(2);
    assertThat(raw.json()).isEqualTo(adapter.json());
    assertThat(details.path("recordId").asText()).isEqualTo(FOREIGN);
    assertThat(details.path("materialItemNumber").asText()).isEqualTo(PatronWorld.barcode(8));
    assertThat(details.path("loanDate").asText()).isEqualTo("2026-07-01T10:00:00.059");
    assertThat(details.at("/ilBibliographicRecord/title").asText()).isEqualTo("The Trial Book");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/external/%s/patrons/%d/loans/v2", "/external/v1/%s/patrons/%d/loans"})
  void tellsThemToALibrarysSystem(String path) {
    var answer = Ask.get(path.formatted(AGENCY, ANNA.id())).session(session()).send();

    assertThat(answer.json()).hasSize(2);
  }

  @Test
  @DisplayName("What the list says of a renewal is what the renewal then does")
  void renewsOrSaysWhyNot() {
    var before = Ask.get(LOANS).bearer(ANNA.token()).send();

    var answer =
        Ask.post(RENEW, List.of(WORN, LOAN, RETURNED).toString()).bearer(ANNA.token()).send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().findValuesAsText("loanId"))
        .containsExactly("" + WORN, "" + LOAN, "" + RETURNED);
    assertThat(answer.at("/0/renewalStatus/0").asText()).isEqualTo("deniedMaxRenewalsReached");
    assertThat(loan(before, WORN).at("/renewalStatusList"))
        .isEqualTo(answer.at("/0/renewalStatus"));
    assertThat(answer.at("/0/loanDetails")).isEqualTo(loan(before, WORN).path("loanDetails"));
    assertThat(loan(before, LOAN).path("isRenewable").asBoolean()).isTrue();
    assertThat(answer.at("/1/renewalStatus/0").asText()).isEqualTo("renewed");
    assertThat(answer.at("/1/loanDetails/dueDate").asText())
        .isGreaterThan(loan(before, LOAN).at("/loanDetails/dueDate").asText());
    assertThat(answer.at("/2/renewalStatus/0").asText()).isEqualTo("deniedMaterialIsNotFound");
  }

  @Test
  void renewsNothingWhenALoanIsAnothers() {
    var answer = Ask.post(RENEW, "[" + BOS_LOAN + "]").bearer(ANNA.token()).send();

    assertThat(answer.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[null]", "[\"x\"]", ""})
  void refusesWhatIsNoListOfLoans(String body) {
    assertThat(Ask.post(RENEW, body).bearer(ANNA.token()).send().status()).isEqualTo(400);
  }

  @Test
  @DisplayName(
      "Rule 10: every fee has a material; what was paid on account is taken off the oldest")
  void listsFees() {
    var answer =
        Ask.get("/external/agencyid/patron/patronid/fees/v2?includenonpayable=true")
            .bearer(GUESSED.token())
            .send();
    var paid =
        Ask.get(
                "/external/agencyid/patron/patronid/fees/v2?includenonpayable=true&includepaid=true")
            .bearer(GUESSED.token())
            .send();

    assertThat(answer.json()).hasSize(2);
    assertThat(answer.at("/0/type").asText()).isEqualTo("compensation");
    assertThat(answer.at("/0/amount").decimalValue()).isEqualByComparingTo("199.00");
    assertThat(answer.at("/0/materials/0/recordId").asText()).isEqualTo(FOREIGN);
    assertThat(answer.at("/1/reasonMessage").asText()).isEqualTo("Ekspeditionsgebyr");
    assertThat(answer.at("/1/materials")).hasSize(1);
    assertThat(paid.json()).hasSize(3);
    assertThat(
            Ask.get("/external/agencyid/patron/patronid/fees/v2")
                .bearer(GUESSED.token())
                .send()
                .body())
        .isEqualTo("[]");
  }

  @Test
  void tellsEverythingAtOnceInOurOwnApi() {
    var answer = Ask.get("/api/patron/v1/me/overview").bearer(ANNA.token()).send();
    var owing = Ask.get("/api/patron/v1/me/overview").bearer(GUESSED.token()).send();

    assertThat(answer.at("/patron/name").asText()).isEqualTo("Anna Prøve");
    assertThat(answer.at("/counts/loans").asInt()).isEqualTo(2);
    assertThat(answer.at("/loans").findValuesAsText("rule")).contains("RE-01");
    assertThat(answer.at("/fees/balance/minorUnits").asLong()).isZero();
    assertThat(owing.at("/fees/balance/minorUnits").asLong()).isEqualTo(20_400);
  }
}
