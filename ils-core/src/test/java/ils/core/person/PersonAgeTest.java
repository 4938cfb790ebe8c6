package ils.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonAgeTest {

  @ParameterizedTest(name = "born {0}, on {1}: {2}")
  @CsvSource({
    "2008-02-29, 2026-02-28, 17",
    "2008-02-29, 2026-03-01, 18",
    "2008-11-22, 2026-11-21, 17",
    "2008-11-22, 2026-11-22, 18"
  })
  @DisplayName("A14: one is a year older on the birthday; 29 February waits for 1 March")
  void ages(LocalDate born, LocalDate day, int years) {
    var details = new PersonDetails("Ida", "Holm", born, false, null, null, null, null, null, "da");

    assertThat(new Person(1, 1, details, Instant.EPOCH).ageOn(day)).contains(years);
  }
}
