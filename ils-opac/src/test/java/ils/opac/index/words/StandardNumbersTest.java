package ils.opac.index.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class StandardNumbersTest {

  @Test
  void bothFormsOfAnIsbnAreGivenFromEither() {
    assertThat(StandardNumbers.forms("0-306-40615-2"))
        .containsExactly("0306406152", "9780306406157");
    assertThat(StandardNumbers.forms("978 0 306 40615 7"))
        .containsExactly("9780306406157", "0306406152");
  }

  @Test
  void anIsbnMayEndInX() {
    assertThat(StandardNumbers.forms("0-8044-2957-x"))
        .containsExactly("080442957X", "9780804429573");
  }

  @Test
  void isbn13OutsideBooklandHasNoTenDigits() {
    assertThat(StandardNumbers.forms("979-10-90636-07-1")).containsExactly("9791090636071");
  }

  @Test
  void aWrongCheckDigitIsKeptAsTyped() {
    assertThat(StandardNumbers.forms("0306406150")).containsExactly("0306406150");
    assertThat(StandardNumbers.isIsbn("0306406150")).isFalse();
  }

  @Test
  void marksAloneGiveNothing() {
    assertThat(StandardNumbers.forms(" -- ")).isEmpty();
  }

  @Property
  void formsOfFormsAreTheSame(@ForAll @NumericChars @StringLength(9) String nine) {
    for (char check : "0123456789X".toCharArray()) {
      var forms = StandardNumbers.forms(nine + check);
      if (forms.size() == 2) {
        assertThat(StandardNumbers.forms(forms.get(1))).containsExactlyInAnyOrderElementsOf(forms);
      }
    }
  }
}
