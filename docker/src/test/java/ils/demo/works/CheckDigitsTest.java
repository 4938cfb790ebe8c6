package ils.demo.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {

  @Property
  void aFaustNumberHasNineDigitsAndSumsToAMultipleOfEleven(
      @ForAll @LongRange(max = 40_000_000) long record) {
    String faust = CheckDigits.faust(record);

    assertThat(faust).matches("[1-9][0-9]{8}");
    int[] weights = {3, 2, 7, 6, 5, 4, 3, 2, 1};
    assertThat(weighted(faust, weights) % 11).isZero();
  }

  @Property
  void anIsbnIsDanishInARangeNobodyHasAndSumsToAMultipleOfTen(
      @ForAll @LongRange(max = 5_000_000) long record) {
    String isbn = CheckDigits.isbn(record);

    assertThat(isbn).matches("97887(3|6[5-9]|8[01])[0-9]+").hasSize(13);
    int[] weights = {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1};
    assertThat(weighted(isbn, weights) % 10).isZero();
  }

  @Property
  void anIssnSumsToAMultipleOfEleven(@ForAll @LongRange(max = 1_000_000) long record) {
    String issn = CheckDigits.issn(record);

    assertThat(issn).matches("[0-9]{4}-[0-9]{3}[0-9X]");
    String digits = issn.replace("-", "").replace("X", ":"); // ':' comes after '9', so it counts 10
    int[] weights = {8, 7, 6, 5, 4, 3, 2, 1};
    assertThat(weighted(digits, weights) % 11).isZero();
  }

  @Test
  void everyRecordOfAMillionHasItsOwnNumbers() {
    assertThat(LongStream.range(0, 1_000_000).mapToObj(CheckDigits::faust).distinct().count())
        .isEqualTo(1_000_000);
    assertThat(LongStream.range(0, 1_000_000).mapToObj(CheckDigits::isbn).distinct().count())
        .isEqualTo(1_000_000);
  }

  private static int weighted(String digits, int[] weights) {
    int sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += (digits.charAt(k) - '0') * weights[k];
    }
    return sum;
  }
}
