package ils.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

  @ParameterizedTest
  @CsvSource({"20, 2000", "20.5, 2050", "'20,05', 2005", "-3.00, -300", "-0.50, -50", "0, 0"})
  void readsUnitsAndHundredths(String text, long minorUnits) {
    assertThat(Amount.parse(text)).isEqualTo(new Amount(minorUnits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kr 20", "1.000,00", "1.234", "9999999999999", "--1", "1."})
  void refusesWhatIsNoAmount(String text) {
    assertThatThrownBy(() -> Amount.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Property
  void whatIsPrintedIsReadAgain(
      @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long minor) {
    assertThat(Amount.parse(new Amount(minor).toString())).isEqualTo(new Amount(minor));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1})
  void aSumThatDoesNotFitThrows(long minor) {
    assertThatThrownBy(() -> new Amount(minor).plus(new Amount(2)))
        .isInstanceOf(ArithmeticException.class);
  }
}
