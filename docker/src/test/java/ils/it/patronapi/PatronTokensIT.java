package ils.it.patronapi;

import static ils.it.patronapi.PatronWorld.AGENCY;
import static ils.it.patronapi.PatronWorld.ANNA;
import static ils.it.patronapi.PatronWorld.GUESSED;
import static ils.it.patronapi.PatronWorld.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@AgainstTheServer
@RunAsClient
class PatronTokensIT {

  private static final String TOKENS = "/api/patron/v1/tokens";
  private static final String ME = "/external/agencyid/patrons/patronid/v4";

  @BeforeAll
  static void open() {
    PatronWorld.open();
  }

  private static Answer signIn(String agency, String card, String pin) {
    var body = "{\"agency\":\"%s\",\"card\":\"%s\",\"pin\":\"%s\"}";
    return Ask.post(TOKENS, body.formatted(agency, card, pin)).send();
  }

  @Test
  void givesATokenThatWorksUntilItIsGivenBack() {
    var answer = signIn(AGENCY, ANNA.card(), PIN);
    var token = answer.at("/token").asText();

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/patronId").asLong()).isEqualTo(ANNA.id());
    assertThat(Ask.get(ME).bearer(token).send().status()).isEqualTo(200);

    assertThat(Ask.delete(TOKENS + "/current").bearer(token).send().status()).isEqualTo(204);
    assertThat(Ask.get(ME).bearer(token).send().status()).isEqualTo(401);
  }

  @Test
  void saysTheSameOfAWrongPinAndAnUnknownCard() {
    var wrong = signIn(AGENCY, ANNA.card(), "0000");
    var unknown = signIn(AGENCY, "nosuch", PIN);

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void namesWhatIsWrongWithTheRequest() {
    var agency = signIn("DK-000000", ANNA.card(), PIN);
    var card = signIn(AGENCY, " ", PIN);

    assertThat(agency.status()).isEqualTo(400);
    assertThat(agency.body()).contains("agency");
    assertThat(card.status()).isEqualTo(400);
    assertThat(card.body()).contains("card");
  }

  @Test
  @DisplayName("Too many wrong PINs: 429, and how long to wait")
  void slowsDownGuessing() {
    for (int i = 0; i < 5; i++) {
      signIn(AGENCY, GUESSED.card(), "000" + i);
    }

    var answer = signIn(AGENCY, GUESSED.card(), PIN);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
  }
}
