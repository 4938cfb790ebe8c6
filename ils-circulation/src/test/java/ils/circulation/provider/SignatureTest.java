package ils.circulation.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  private static final Instant NOW = Instant.parse("2026-09-03T10:00:00Z");

  private final Signature signature = new Signature("secret");
  private final String header = signature.sign(NOW, "POST", "/payments", "{}");

  @Test
  void fitsWhatWasSigned() {
    assertThat(header).matches("t=1788429600,v1=[0-9a-f]{64}");
    assertThat(signature.fits(header, NOW, "POST", "/payments", "{}")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"GET, /payments, {}", "POST, /payments/1, {}", "POST, /payments, {} "})
  void fitsNothingElse(String method, String path, String body) {
    String changed = body.equals("{}") ? body + " " : body;

    assertThat(signature.fits(header, NOW, method, path, changed)).isFalse();
    assertThat(new Signature("other").fits(header, NOW, "POST", "/payments", "{}")).isFalse();
  }

  @ParameterizedTest(name = "{0} seconds later: {1}")
  @CsvSource({"300, true", "301, false", "-300, true", "-301, false"})
  void isOldAfterFiveMinutes(long seconds, boolean fits) {
    assertThat(signature.fits(header, NOW.plusSeconds(seconds), "POST", "/payments", "{}"))
        .isEqualTo(fits);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "t=1,v1=00", "v1=abc", "t=99999999999999999999,v1="})
  void whatIsNoSignatureFitsNothing(String header) {
    assertThat(signature.fits(header, NOW, "POST", "/payments", "{}")).isFalse();
  }
}
