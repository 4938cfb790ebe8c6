package ils.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SafeTraceTest {

  @Test
  void leavesOutWhatMayQuoteData() {
    var thrown =
        new IllegalArgumentException(
            "not a card: 2412761234", new SQLException("Duplicate 'Ida Holm'", "23000", 1062));

    assertThat(SafeTrace.of(thrown))
        .contains("IllegalArgumentException", "SQL state 23000, code 1062", "SafeTraceTest")
        .doesNotContain("2412761234", "Ida Holm");
  }

  @Test
  void keepsWhatNeverQuotesData() {
    assertThat(SafeTrace.of(new IllegalStateException("loan 7 was closed")))
        .contains("loan 7 was closed");
  }

  @Test
  void endsWhenCausesGoInACircle() {
    var a = new RuntimeException("a");
    var b = new RuntimeException("b", a);
    a.initCause(b);

    assertThat(SafeTrace.of(a).split("caused by")).hasSizeLessThanOrEqualTo(SafeTrace.DEEPEST);
  }
}
