package ils.circulation.why;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import ils.core.json.Json;
import ils.core.money.Amount;
import ils.core.page.PageFixture;
import ils.core.page.View;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReckonedTest {

  private static final View DANISH = PageFixture.with().view();
  private static final View ENGLISH = PageFixture.with().inEnglish().view();

  @ParameterizedTest
  @EnumSource(value = Code.class, mode = EnumSource.Mode.EXCLUDE, names = "WORDS")
  @DisplayName("A61: each reckoning has its words in both languages, and they differ")
  void eachHasItsWords(Code code) {
    var reckoning = Reckoning.of(code, 3, 1, 2, 4);

    assertThat(Reckoned.in(DANISH, reckoning)).isNotBlank();
    assertThat(Reckoned.in(ENGLISH, reckoning))
        .isNotBlank()
        .isNotEqualTo(Reckoned.in(DANISH, reckoning));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; copenhagen: 0 dage for sent, voksen, trinnet fra dag 0",
        "1; copenhagen: 1 dag for sent, voksen, trinnet fra dag 1",
        "1200; copenhagen: 1.200 dage for sent, voksen, trinnet fra dag 1.200"
      })
  void numbersAndTheirNounsAreDanish(int days, String told) {
    var reckoning = Reckoning.of(Code.LADDER_ADULT, "copenhagen", days, days);

    assertThat(Reckoned.in(DANISH, reckoning)).isEqualTo(told);
  }

  @Test
  void amountsAndDaysAreWrittenAsTheLanguageDoes() {
    var rate = Reckoning.of(Code.INTERVAL_HOURS, "quick", 1, 1, new Amount(1050));
    var closed = Reckoning.of(Code.CLOSED_BACK, LocalDate.of(2026, 12, 24));

    assertThat(Reckoned.in(DANISH, rate)).isEqualTo("quick: 1 time for sent, 1 × 10,50 kr.");
    assertThat(Reckoned.in(ENGLISH, rate)).isEqualTo("quick: 1 hour late, 1 × DKK 10.50");
    assertThat(Reckoned.in(DANISH, closed)).isEqualTo("lukket 24. dec. 2026, rykket tilbage");
    assertThat(Reckoned.in(ENGLISH, closed)).contains("24 Dec 2026");
  }

  @Test
  void closedDaysAreToldWhereTheyDoNotCount() {
    assertThat(Reckoned.in(DANISH, Reckoning.of(Code.PERIOD_WEEKS, 4, 0))).isEqualTo("4 uger");
    assertThat(Reckoned.in(ENGLISH, Reckoning.of(Code.PERIOD_DAYS, 1, 1)))
        .isEqualTo("1 day, closed days not counted");
  }

  @Test
  @DisplayName("A reckoning is kept as JSON and is the same when it is read again")
  void keptAsJson() {
    var reckoning =
        Reckoning.of(Code.INTERVAL_DAYS, "m", 3L, 3, new Amount(200), LocalDate.of(2026, 1, 2));
    String json = Json.write(reckoning);

    assertThat(json)
        .startsWith("{\"code\":\"INTERVAL_DAYS\",\"args\":[{\"text\":\"m\"},{\"number\":3}");
    assertThat(Json.read(json, Reckoning.class)).isEqualTo(reckoning);
  }

  @Test
  @DisplayName("What was written down in words before is shown as it was")
  void oldWords() {
    var old = Reckoning.words("copenhagen: 9 days late, {0} 'adult' step 8");

    assertThat(Reckoned.in(DANISH, old)).isEqualTo("copenhagen: 9 days late, {0} 'adult' step 8");
    assertThat(Reckoned.in(DANISH, Reckoning.words(""))).isEmpty();
  }
}
