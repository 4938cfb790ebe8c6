package ils.core.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"ab12", " AB12", "A B 1 2\t", "AB12\u00a0"})
  @DisplayName("T37: blanks and lower case do not hide an item")
  void normalised(String scanned) {
    assertThat(new Barcode(scanned)).isEqualTo(new Barcode("AB12"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "A", "æøå123", "1234'; drop table item", "<script>", "\u0000123"})
  void whatCannotBeABarcodeIsRefusedByName(String scanned) {
    assertThat(Barcode.parse(scanned)).isEmpty();
    assertThatThrownBy(() -> new Barcode(scanned)).hasMessageContaining("not an item barcode");
  }

  @Property
  void parsingNeverThrows(@ForAll String anything) {
    Barcode.parse(anything).ifPresent(b -> assertThat(new Barcode(b.value())).isEqualTo(b));
  }
}
