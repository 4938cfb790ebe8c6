package ils.opac.fbs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class RecordIdTest {

  @Test
  void aFaustIsSentAsItIsWithItsZeros() {
    assertThat(RecordId.of("DANMARC2", "DANMARC2", "06373674")).isEqualTo("06373674");
  }

  @Test
  void anotherFormatsNumberCannotBeTakenForAFaust() {
    assertThat(RecordId.of("MARC21", "MARC21", "06373674")).isEqualTo("MARC21.06373674");
    assertThat(RecordId.of("A.B", "MARC21", "8.660345-46")).isEqualTo("A_2eB.8.660345-46");
  }

  @Test
  void aFaustHasNoParts() {
    assertThat(RecordId.parse("06373674")).isEmpty();
    assertThat(RecordId.parse(".06373674")).isEmpty();
    assertThat(RecordId.parse("MARC21.")).isEmpty();
    assertThat(RecordId.parse("MARC21.1_zz")).isEmpty();
  }

  @Property(tries = 500)
  @Label("The front takes it out of a pid again, and we its parts out of it")
  void survivesAPid(@ForAll @NotEmpty String source, @ForAll @NotEmpty String number) {
    String id = RecordId.of(source, "MARC21", number);

    assertThat("870970-katalog:" + id).matches("^[0-9]+-[a-z]+:([a-zA-Z0-9-_.]+)$");
    assertThat(RecordId.parse(id))
        .contains(new RecordId.Parts(wellFormed(source), wellFormed(number)));
  }

  /** Half a surrogate pair is no character: UTF-8 writes a question mark for it. */
  private static String wellFormed(String text) {
    var utf8 = java.nio.charset.StandardCharsets.UTF_8;
    return new String(text.getBytes(utf8), utf8);
  }
}
