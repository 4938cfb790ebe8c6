package ils.circulation.policy.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceVerdictTest {

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "failed, 5.1.1, BROKEN",
    "failed, 5.1.10, BROKEN",
    "Failed, 5.2.1, BROKEN",
    "failed, 5.2.2, NOT_DELIVERED",
    "failed, 5.7.1, NOT_DELIVERED",
    "failed, 4.4.7, NOT_DELIVERED",
    "delayed, 4.4.1, DELAYED",
    "delivered, 2.1.5, DELIVERED",
    "relayed, 2.0.0, DELIVERED",
  })
  void whatItMeans(String action, String status, BounceVerdict verdict) {
    assertThat(BounceVerdict.of(action, status)).contains(verdict);
  }

  @ParameterizedTest(name = "{0} {1} is no report")
  @CsvSource({
    "failed, 2.0.0",
    "delivered, 5.1.1",
    "delayed, 5.1.1",
    "exploded, 5.1.1",
    "failed, 5.1",
    "failed, 3.1.1",
    "failed, 5.1.1111",
    "'', ''",
  })
  void whatContradictsItself(String action, String status) {
    assertThat(BounceVerdict.of(action, status)).isEmpty();
  }
}
