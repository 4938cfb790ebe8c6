package ils.cataloguing.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.testing.Marc21Lines;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A37: a new version of a record leaves the fields that the profile protects")
class OverlayTest {

  private static final String LEADER = "LDR 00000cam a2200000 a 4500";

  private static MarcRecord record(String... fields) {
    return Marc21Lines.record(List.of((LEADER + "\n" + String.join("\n", fields)).split("\n")));
  }

  @Test
  void aProtectedFieldOfTheLibraryStaysAndThatOfTheSupplierIsLeftOut() {
    MarcRecord own = record("245 00 $a Old", "650 #4 $a birds", "901 ## $a ours");
    MarcRecord incoming = record("245 00 $a New", "901 ## $a theirs", "902 ## $a more");

    MarcRecord laid = new Overlay(List.of("90.")).lay(incoming, own);

    assertThat(laid).isEqualTo(record("245 00 $a New", "901 ## $a ours", "902 ## $a more"));
  }

  @Test
  void aGroupIsNeverMixed() {
    MarcRecord own = record("245 00 $a Old", "652 ## $m 1", "652 ## $m 2");
    MarcRecord incoming = record("245 00 $a New", "652 ## $m 3", "700 1# $a Holm");

    MarcRecord laid = new Overlay(List.of("652")).lay(incoming, own);

    assertThat(laid)
        .isEqualTo(record("245 00 $a New", "652 ## $m 1", "652 ## $m 2", "700 1# $a Holm"));
  }

  @Test
  void withoutProtectionTheIncomingRecordIsTaken() {
    MarcRecord incoming = record("245 00 $a New");

    assertThat(new Overlay(List.of()).lay(incoming, record("245 00 $a Old"))).isEqualTo(incoming);
  }

  @Test
  void theDifferenceIsToldFieldByField() {
    MarcRecord before = record("001 1", "245 00 $a Old", "500 ## $a note", "500 ## $a note");
    MarcRecord after = record("001 1", "245 00 $a New", "500 ## $a note");

    assertThat(RecordDiff.between(before, after))
        .containsExactly(
            new RecordDiff.Line('-', "245", "00 $a Old"),
            new RecordDiff.Line('-', "500", "   $a note"),
            new RecordDiff.Line('+', "245", "00 $a New"));
  }
}
