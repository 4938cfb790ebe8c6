package ils.cataloguing.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.marc.codec.MarcFiles;
import ils.cataloguing.projection.Projections;
import ils.cataloguing.testing.Approved;
import ils.cataloguing.testing.Marc21Lines;
import ils.cataloguing.testing.RecordText;
import ils.cataloguing.testing.SharedData;
import ils.core.bib.Projection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("danMARC2 becomes MARC 21 and MARC 21 danMARC2, and what is lost is told")
class CrosswalkTest {

  private static final Path OWN = Path.of("src/test/resources/records");

  @Test
  void ourDanishRecordsAsMarc21() throws Exception {
    Approved.check(
        "crosswalk-to-marc21",
        told(records(MarcFormat.DANMARC2_LINE, OWN.resolve("danmarc2.lin")), MarcFamily.MARC21));
  }

  @Test
  void ourMarc21RecordsAsDanMarc2() throws Exception {
    Approved.check(
        "crosswalk-to-danmarc2",
        told(
            List.of(Marc21Lines.record(Files.readAllLines(OWN.resolve("marc21.lin")))),
            MarcFamily.DANMARC2));
  }

  private static String told(List<MarcRecord> records, MarcFamily to) {
    StringBuilder text = new StringBuilder();
    for (MarcRecord record : records) {
      Conversion made = Crosswalk.convert(record, to);
      text.append("=== ").append(record.controlNumber()).append('\n');
      text.append(RecordText.of(made.record()));
      made.losses().forEach(loss -> text.append("! ").append(loss).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void aTitleAndItsAuthorReadTheSameInBothFormats() throws Exception {
    for (MarcRecord record : records(MarcFormat.DANMARC2_LINE, OWN.resolve("danmarc2.lin"))) {
      Projection danish = Projections.of(record).orElseThrow();
      Projection english =
          Projections.of(Crosswalk.convert(record, MarcFamily.MARC21).record()).orElseThrow();

      assertThat(english.sortTitle()).isEqualTo(danish.sortTitle());
      assertThat(english.isbns()).isEqualTo(danish.isbns());
      assertThat(english.materialType()).isEqualTo(danish.materialType());
      assertThat(english.lix()).isEqualTo(danish.lix());
      assertThat(english.year()).isEqualTo(danish.year());
      assertThat(english.contributors().stream().map(Projection.Contributor::sortName))
          .startsWith(
              danish.contributors().stream()
                  .map(Projection.Contributor::sortName)
                  .limit(1)
                  .toArray(String[]::new));
    }
  }

  @Test
  void realRecordsSurviveTheWayThereAndBack() throws Exception {
    Survival survival = new Survival();
    for (String name : List.of("bib", "other")) {
      records(MarcFormat.DANMARC2_LINE, SharedData.file("danmarc2/" + name + ".lin"))
          .forEach(survival::follow);
    }
    System.out.println("danMARC2 to MARC 21 and back, real records: " + survival);

    assertThat(survival.unreported()).isEmpty();
    assertThat(survival.percent()).isGreaterThan(93);
    assertThat(survival.mappedPercent()).isGreaterThan(65);
  }

  static List<MarcRecord> records(MarcFormat format, Path file) throws IOException {
    List<MarcRecord> records = new ArrayList<>();
    try (var reader = MarcCodecs.reader(format, MarcFiles.open(file))) {
      while (reader.hasNext()) {
        if (reader.next() instanceof ReadResult.Readable readable) {
          records.add(readable.record());
        }
      }
    }
    return records;
  }
}
