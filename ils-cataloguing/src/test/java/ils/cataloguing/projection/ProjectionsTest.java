package ils.cataloguing.projection;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.marc.codec.MarcFiles;
import ils.cataloguing.testing.Approved;
import ils.cataloguing.testing.Marc21Lines;
import ils.cataloguing.testing.SharedData;
import ils.core.bib.Projection;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionsTest {

  private static final Path RECORDS = Path.of("src/test/resources/records");

  @Test
  void danMarc2IsTold() throws Exception {
    StringBuilder told = new StringBuilder();
    for (MarcRecord record : read(MarcFormat.DANMARC2_LINE, RECORDS.resolve("danmarc2.lin"))) {
      told.append(told(record, Projections.of(record).orElseThrow()));
    }
    Approved.check("projection-danmarc2", told.toString());
  }

  @Test
  void aVolumeIsToldTogetherWithItsHead() throws Exception {
    var records = read(MarcFormat.DANMARC2_LINE, RECORDS.resolve("danmarc2.lin"));

    var volume = Projections.of(records.get(2), List.of(records.get(1))).orElseThrow();

    assertThat(volume.title()).isEqualTo("Fuglenes verden");
    assertThat(volume.subtitle()).isEqualTo("Bind 2 : Vadefugle");
    assertThat(volume.contributors()).extracting("name").containsExactly("Jens Holm");
    assertThat(volume.partOf()).isEqualTo("51233468");
    assertThat(volume.year()).isEqualTo(1999);
  }

  @Test
  void marc21IsTold() throws Exception {
    MarcRecord record = Marc21Lines.record(Files.readAllLines(RECORDS.resolve("marc21.lin")));

    Approved.check("projection-marc21", told(record, Projections.of(record).orElseThrow()));
  }

  @Test
  void aTranslationHasTheWorkKeyOfItsOriginal() {
    MarcRecord original =
        Marc21Lines.record(
            List.of(
                "LDR 00000cam a2200000 a 4500",
                "100 1# $a Blixen, Karen, $d 1885-1962.",
                "245 10 $a Out of Africa / $c Isak Dinesen."));
    MarcRecord translation =
        Marc21Lines.record(
            List.of(
                "LDR 00000cam a2200000 a 4500",
                "100 1# $a Blixen, Karen.",
                "240 10 $a Out of Africa. $l Dansk",
                "245 14 $a Den afrikanske farm."));

    assertThat(Projections.of(translation).orElseThrow().workKey())
        .isEqualTo(Projections.of(original).orElseThrow().workKey())
        .isEqualTo("blixen karen|out of africa");
  }

  @Test
  void aRecordWithoutATitleHasNone() {
    assertThat(
            Projections.of(
                Marc21Lines.record(List.of("LDR 00000cam a2200000 a 4500", "100 1# $a X"))))
        .isEmpty();
  }

  @Test
  void realRecordsAreAllToldAndFitTheTables() throws Exception {
    int told = 0;
    for (String name : List.of("danmarc2/bib.lin", "marc21/open-20k.mrc.gz")) {
      MarcFormat format =
          name.endsWith("lin") ? MarcFormat.DANMARC2_LINE : MarcFormat.MARC21_ISO2709;
      for (MarcRecord record : read(format, SharedData.file(name))) {
        var projection = Projections.of(record);
        told += projection.isPresent() ? 1 : 0;
        projection.ifPresent(
            p -> {
              assertThat(p.title()).isNotBlank().doesNotContain("¤");
              assertThat(p.workKey()).hasSizeLessThanOrEqualTo(120);
            });
      }
    }
    assertThat(told).isGreaterThan(20_350);
  }

  private static List<MarcRecord> read(MarcFormat format, Path file) throws Exception {
    List<MarcRecord> records = new ArrayList<>();
    try (var reader = MarcCodecs.reader(format, MarcFiles.open(file))) {
      while (reader.hasNext()) {
        records.add(((ReadResult.Readable) reader.next()).record());
      }
    }
    return records;
  }

  /** Each property with its name; what the record does not say is left out. */
  private static String told(MarcRecord record, Projection projection) throws Exception {
    StringBuilder told = new StringBuilder("=== " + record.controlNumber() + "\n");
    for (RecordComponent component : Projection.class.getRecordComponents()) {
      Object value = component.getAccessor().invoke(projection);
      Collection<?> values =
          value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
      for (Object one : values) {
        told.append("%-17s %s\n".formatted(component.getName(), one));
      }
    }
    return told.append('\n').toString();
  }
}
