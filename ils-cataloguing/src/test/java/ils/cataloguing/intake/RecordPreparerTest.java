package ils.cataloguing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.codec.MarcCodecs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RecordPreparerTest {

  private static final String ONE = "001 00 *a 50938425 *b 870970\n245 00 *a En\n$\n";
  private static final String TWO = "001 00 *a 51233468\n245 00 *a To\n$\n";
  private static final String UNTITLED = "001 00 *a 3\n100 00 *a Holm\n$\n";
  private static final String NUMBERLESS = "245 00 *a Uden nummer\n$\n";

  @Test
  void theRecordTellsWhoseNumberItIsAndOtherwiseTheProfileDoes() throws IOException {
    var chunk = preparer(ONE + TWO).next(10);

    assertThat(chunk.records())
        .extracting(PreparedRecord::key)
        .containsExactly(new RecordKey("870970", "50938425"), new RecordKey("SRC", "51233468"));
    assertThat(chunk.read()).isEqualTo(2);
    assertThat(chunk.refused()).isZero();
  }

  @Test
  void aRecordWithoutTitleIsRefusedWithNumberAndField() throws IOException {
    var chunk = preparer(ONE + UNTITLED).next(10);

    assertThat(chunk.records()).hasSize(1);
    assertThat(chunk.refused()).isEqualTo(1);
    assertThat(chunk.lines())
        .containsExactly(new ImportLine(2, ImportLine.REFUSED, "3", "245", "no title"));
  }

  @Test
  void theSameNumberTwiceInAFileIsRefusedTheSecondTime() throws IOException {
    var chunk = preparer(ONE + ONE).next(10);

    assertThat(chunk.records()).extracting(PreparedRecord::number).containsExactly(1L);
    assertThat(chunk.lines()).extracting(ImportLine::field).containsExactly("001");
  }

  @Test
  void aRecordWithoutNumberIsKnownByItsContentSoThatItComesInOnce() throws IOException {
    var first = preparer(NUMBERLESS).next(10).records().getFirst();
    var again = preparer(ONE + NUMBERLESS).next(10).records().getLast();

    assertThat(first.key().id()).startsWith("content:").isEqualTo(again.key().id());
  }

  @Test
  void aResumedImportGoesOnAfterWhatWasCommitted() throws IOException {
    var preparer = preparer(ONE + UNTITLED + TWO);

    preparer.skip(2);

    assertThat(preparer.next(10).records()).extracting(PreparedRecord::number).containsExactly(3L);
    assertThat(preparer.next(10).isEmpty()).isTrue();
  }

  private static RecordPreparer preparer(String lines) throws IOException {
    var in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    return new RecordPreparer(MarcCodecs.reader(MarcFormat.DANMARC2_LINE, in), "SRC", null);
  }
}
