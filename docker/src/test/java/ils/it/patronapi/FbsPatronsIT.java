package ils.it.patronapi;

import static ils.it.patronapi.PatronWorld.AGENCY;
import static ils.it.patronapi.PatronWorld.ANNA;
import static ils.it.patronapi.PatronWorld.BO;
import static ils.it.patronapi.PatronWorld.LOCKED;
import static ils.it.patronapi.PatronWorld.MAIN;
import static ils.it.patronapi.PatronWorld.PIN;
import static ils.it.patronapi.PatronWorld.SYSTEM_PASSWORD;
import static ils.it.patronapi.PatronWorld.SYSTEM_USER;
import static ils.it.patronapi.PatronWorld.ULLA;
import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstTheServer
@RunAsClient
class FbsPatronsIT {

  private static final String RAW = "/external/" + AGENCY + "/patrons";

  @BeforeAll
  static void open() {
    PatronWorld.open();
  }

  private static String session() {
    return login(SYSTEM_USER, SYSTEM_PASSWORD).at("/sessionKey").asText();
  }

  private static Answer login(String user, String password) {
    var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
    return Ask.post("/external/v1/" + AGENCY + "/authentication/login", body).send();
  }

  private static String shown(String card, String pin) {
    return "{\"libraryCardNumber\":\"%s\",\"pincode\":\"%s\",\"more\":1}".formatted(card, pin);
  }

  @ParameterizedTest(name = "v{0}")
  @ValueSource(ints = {1, 2, 3, 4})
  @DisplayName("Both faces tell the same of a patron, in every version")
  void tellsThePatron(int version) {
    var adapter =
        Ask.get("/external/agencyid/patrons/patronid/v" + version).bearer(ANNA.token()).send();
    var raw = Ask.get(RAW + "/" + ANNA.id() + "/v" + version).session(session()).send();

    assertThat(adapter.status()).isEqualTo(200);
    assertThat(adapter.at("/authenticateStatus").asText()).isEqualTo("VALID");
    assertThat(adapter.at("/patron/name").asText()).isEqualTo("Anna Prøve");
    assertThat(adapter.at("/patron/birthday").asText()).isEqualTo("1990-02-28");
    assertThat(adapter.at("/patron/preferredPickupBranch").asText()).isEqualTo(MAIN);
    assertThat(raw.json()).isEqualTo(adapter.json());
  }

  @Test
  @DisplayName("Rule 1: a patron of whom little is known has no null")
  void leavesOutWhatIsUnknown() {
    var answer = Ask.get("/external/agencyid/patrons/patronid/v4").bearer(ULLA.token()).send();

    assertThat(answer.at("/patron").has("address")).isFalse();
    assertThat(answer.body()).doesNotContain("null");
  }

  @Test
  void aPatronsOwnTokenOpensTheRawFaceToo() {
    var answer = Ask.get(RAW + "/" + ANNA.id() + "/v4").session(ANNA.token()).send();

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A new session leaves the ones before it open")
  void keepsSessionsOpenBesideEachOther() {
    String first = session();
    String second = session();

    assertThat(Ask.get(RAW + "/" + ANNA.id() + "/v4").session(first).send().status())
        .isEqualTo(200);
    assertThat(Ask.get(RAW + "/" + ANNA.id() + "/v4").session(second).send().status())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("A school's account has a session at the school, and sees no citizen by it")
  void aSchoolsAccountSeesNoCitizen() {
    var body = "{\"username\":\"%s\",\"password\":\"%s\"}";
    var school = "/external/" + PatronWorld.SCHOOL;
    var session =
        Ask.post(
                "/external/v1/" + PatronWorld.SCHOOL + "/authentication/login",
                body.formatted(PatronWorld.SCHOOL_USER, SYSTEM_PASSWORD))
            .send()
            .at("/sessionKey")
            .asText();

    var patron = Ask.get(school + "/patrons/" + ANNA.id() + "/v4").session(session).send();
    var loans = Ask.get(school + "/patrons/" + ANNA.id() + "/loans/v2").session(session).send();
    var proof =
        Ask.post(school + "/patrons/preauthenticated/v10", ANNA.card()).session(session).send();

    assertThat(patron.status()).isEqualTo(404);
    assertThat(loans.status()).isEqualTo(404);
    assertThat(proof.at("/authenticateStatus").asText()).isEqualTo("INVALID");
  }

  @Test
  void refusesASystemWithAWrongPasswordOrWithoutTheRight() {
    assertThat(login(SYSTEM_USER, "wrong").status()).isEqualTo(403);
    assertThat(login(PatronWorld.POWERLESS_USER, SYSTEM_PASSWORD).status()).isEqualTo(403);
    assertThat(login("nobody", SYSTEM_PASSWORD).status()).isEqualTo(403);
  }

  @ParameterizedTest(name = "v{0}")
  @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
  void knowsAPatronByCardAndPin(int version) {
    var answer =
        Ask.post(RAW + "/authenticate/v" + version, shown(ANNA.card(), PIN))
            .session(session())
            .send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("" + ANNA.id());
  }

  @Test
  @DisplayName("A wrong PIN and an unknown card are the same 200, another town's card too")
  void saysInvalid() {
    for (String body :
        new String[] {shown(ULLA.card(), "0000"), shown("nosuch", PIN), shown(BO.card(), PIN)}) {
      var answer = Ask.post(RAW + "/authenticate/v9", body).session(session()).send();

      assertThat(answer.body()).isEqualTo("{\"authenticateStatus\":\"INVALID\"}");
    }
  }

  @Test
  @DisplayName("Too many wrong PINs lock the card, even for the right one, and say so in a 200")
  void locksOut() {
    String session = session();
    for (int i = 0; i < 5; i++) {
      Ask.post(RAW + "/authenticate/v9", shown(LOCKED.card(), "000" + i)).session(session).send();
    }

    var answer =
        Ask.post(RAW + "/authenticate/v9", shown(LOCKED.card(), PIN)).session(session).send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/authenticateStatus").asText()).isEqualTo("LOANER_LOCKED_OUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v3", "v6", "v7", "v9", "v10", "unic/v6"})
  void takesASystemsWordForAPatron(String version) {
    var bare =
        Ask.post(RAW + "/preauthenticated/" + version, ANNA.card()).session(session()).send();
    var quoted =
        Ask.post(RAW + "/preauthenticated/" + version, "\"" + ANNA.card() + "\"")
            .session(session())
            .send();

    assertThat(bare.body()).contains("" + ANNA.id());
    assertThat(quoted.json()).isEqualTo(bare.json());
  }

  @Test
  void findsAPatronByNumberButNotAnotherTowns() {
    var own =
        Ask.post(RAW + "/preauthenticated/patronId/v4", "" + ANNA.id()).session(session()).send();
    var other =
        Ask.post(RAW + "/preauthenticated/patronId/v4", "" + BO.id()).session(session()).send();

    assertThat(own.at("/authenticateStatus").asText()).isEqualTo("VALID");
    assertThat(other.body()).isEqualTo("{\"authenticateStatus\":\"INVALID\"}");
  }

  @Test
  void answersTheOldestAddresses() {
    var answer =
        Ask.post("/external/v1/" + AGENCY + "/patrons/authenticate", shown(ANNA.card(), PIN))
            .session(session())
            .send();

    assertThat(answer.at("/authenticated").asBoolean()).isTrue();
  }

  @Test
  void hasNoReservationsAndWhoOwesNothingNoFees() {
    for (String path :
        new String[] {
          "/external/v1/agencyid/patrons/patronid/reservations",
          "/external/v1/agencyid/patrons/patronid/reservations/v2",
          "/external/agencyid/patrons/patronid/reservations/v4",
          "/external/agencyid/patron/patronid/fees/v2?includepaid=false&includenonpayable=true",
          "/external/v1/agencyid/patron/patronid/fees"
        }) {
      assertThat(Ask.get(path).bearer(ANNA.token()).send().body()).isEqualTo("[]");
    }
  }

  @Test
  void tellsWhatIsWrongWithABodyInTheWayOfFbs() {
    var answer = Ask.post(RAW + "/authenticate/v9", "{\"pincode\":1").session(session()).send();
    var empty = Ask.post(RAW + "/authenticate/v9", "{}").session(session()).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.at("/validationErrors").toString()).contains("libraryCardNumber", "pincode");
  }
}
