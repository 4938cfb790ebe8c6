package ils.it.patronapi;

import static ils.it.patronapi.PatronWorld.AGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Being told things, through the shared patron API: the choices of the notices are the truth. */
@AgainstTheServer
@RunAsClient
class FbsPreferencesIT {

  private static final String PATRON = "/external/agencyid/patrons/patronid/";

  private DemoFile.Patron patron;

  @BeforeEach
  void anAddressAndANumber() throws IOException {
    PatronWorld.open();
    patron = DemoFile.in(WholeSystem.data()).patrons().get(5);
    put(8, addresses("maja@example.dk", false, "+4520202020", false), 204);
    put(8, addresses("maja@example.dk", true, "+4520202020", true), 204);
  }

  private static String addresses(String mail, boolean email, String number, boolean sms) {
    return """
    {"patron": {"receivePostalMail": false, "guardianVisibility": false,
      "emailAddresses": [{"emailAddress": "%s", "receiveNotification": %s}],
      "phoneNumbers": [{"phoneNumber": "%s", "receiveNotification": %s}]},
     "pincodeChange": {"libraryCardNumber": "1"}}"""
        .formatted(mail, email, number, sms);
  }

  private Answer put(int version, String body, int status) {
    var answer =
        Ask.of("PUT", PATRON + "v" + version, body)
            .with("Content-Type", "application/json")
            .bearer(patron.token())
            .send();
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private String told(String... fields) {
    var answer = Ask.get(PATRON + "v4").bearer(patron.token()).send();
    var told = new StringBuilder();
    for (String field : fields) {
      told.append(answer.at("/patron/" + field).asText("")).append(' ');
    }
    return told.toString().strip();
  }

  private String wishes() throws SQLException {
    try (var connection = PatronWorld.connect();
        var query =
            connection.prepareStatement(
                "select coalesce(group_concat(distinct medium), ''), count(*) from notice_preference"
                    + " where person_id = ?")) {
      query.setString(1, patron.patronId());
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(2) + " " + rows.getString(1);
      }
    }
  }

  @ParameterizedTest(name = "email {0}, sms {1}: {2}")
  @CsvSource({
    "true, true, '0 '",
    "true, false, 5 EMAIL",
    "false, true, 5 SMS",
    "false, false, 5 INBOX"
  })
  @DisplayName("A116: what a front switches is what the notices go by, and what is read again")
  void theSwitches(boolean email, boolean sms, String wishes) throws SQLException {
    put(8, addresses("maja@example.dk", email, "+4520202020", sms), 204);

    assertThat(wishes()).isEqualTo(wishes);
    assertThat(told("receiveEmail", "receiveSms")).isEqualTo(email + " " + sms);
  }

  @Test
  @DisplayName("Switches sent back as they were told leave a choice by topic alone")
  void sentBack() throws SQLException {
    try (var connection = PatronWorld.connect();
        var insert =
            connection.prepareStatement(
                "insert into notice_preference (person_id, topic, medium) values (?, 'HOLDS', 'SMS')")) {
      insert.setString(1, patron.patronId());
      insert.executeUpdate();
    }
    assertThat(told("receiveEmail", "receiveSms")).isEqualTo("true true");

    put(8, addresses("maja@example.dk", true, "+4520202020", true), 204);

    assertThat(wishes()).isEqualTo("1 SMS");
  }

  @Test
  @DisplayName("Addresses: the one to be notified counts, an empty list takes away, none leaves")
  void theAddresses() {
    put(
        6,
        """
        {"patron": {"emailAddresses": [
          {"emailAddress": "a@example.dk", "receiveNotification": false},
          {"emailAddress": "b@example.dk", "receiveNotification": true}],
          "preferredLanguage": "en"}}""",
        204);
    assertThat(told("emailAddress", "phoneNumber", "preferredLanguage"))
        .isEqualTo("b@example.dk +4520202020 en");

    put(8, "{\"patron\": {\"phoneNumbers\": [], \"preferredLanguage\": \"da\"}}", 204);
    assertThat(told("emailAddress", "phoneNumber", "receiveEmail", "receiveSms"))
        .isEqualTo("b@example.dk  true false");

    put(3, "{\"patron\": {\"phoneNumber\": \"20 20 20 20\", \"receiveSms\": true}}", 204);
    assertThat(told("phoneNumber", "receiveEmail", "receiveSms")).isEqualTo("20202020 true true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"patron\": null}",
        "{\"patron\": {\"emailAddresses\": [{\"emailAddress\": \"nobody\"}]}}",
        "{\"patron\": {\"phoneNumbers\": [{\"phoneNumber\": \"12\"}], \"emailAddresses\": []}}",
        "{\"patron\": {\"emailAddresses\": [], \"preferredPickupBranch\": \"DK-1\"}}",
        "{\"patron\": {\"emailAddresses\": [], \"onHold\": {\"from\": \"2026-12-01\"}}}",
        "{\"patron\": {\"emailAddresses\": []}, \"pincodeChange\": {\"pincode\": \"1234\"}}",
        "[]",
        "nonsense"
      })
  @DisplayName("What is wrong or cannot be kept is refused, and nothing is changed")
  void whatIsRefused(String body) throws SQLException {
    put(8, body, 400);

    assertThat(told("emailAddress", "phoneNumber")).isEqualTo("maja@example.dk +4520202020");
    assertThat(wishes()).isEqualTo("0 ");
  }

  @Test
  @DisplayName("Nobody changes another patron")
  void anothersPatron() {
    var other = "/external/" + AGENCY + "/patrons/" + PatronWorld.ANNA.id() + "/v8";

    assertThat(
            Ask.of("PUT", other, addresses("x@example.dk", true, "202020", true))
                .with("Content-Type", "application/json")
                .session(patron.token())
                .send()
                .status())
        .isEqualTo(403);
  }
}
