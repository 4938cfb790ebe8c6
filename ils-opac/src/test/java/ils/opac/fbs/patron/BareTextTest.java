package ils.opac.fbs.patron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"0101801234", "\"0101801234\"", " 0101801234\n", "\" 0101801234 \""})
  void takesTheValueWithAndWithoutQuotes(String body) {
    assertThat(BareText.of(body)).isEqualTo("0101801234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\""})
  void refusesNothing(String body) {
    assertThatThrownBy(() -> BareText.of(body)).isInstanceOf(ProblemException.class);
  }

  @Test
  void readsANumberAndRefusesWhatIsNone() {
    assertThat(BareText.number("123456789012345678")).isEqualTo(123456789012345678L);
    assertThatThrownBy(() -> BareText.number("-1")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> BareText.number("1234567890123456789"))
        .isInstanceOf(ProblemException.class);
  }
}
