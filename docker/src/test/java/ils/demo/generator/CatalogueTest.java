package ils.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.RecordReader;
import ils.cataloguing.marc.RecordWriter;
import ils.cataloguing.marc.codec.MarcCodecs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

  private static List<MarcRecord> records(MarcFamily family) {
    var catalogue = new Catalogue(family, Catalogue.SEED);
    return LongStream.range(0, 3_000).mapToObj(catalogue::record).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"DANMARC2_LINE", "DANMARC2_ISO2709", "MARC21_ISO2709"})
  void everyRecordIsReadAsItWasWrittenWithoutAWarning(MarcFormat format) throws Exception {
    List<MarcRecord> written = records(format.usualFamily());

    List<ReadResult> read = read(format, write(format, written));

    assertThat(read)
        .hasSameSizeAs(written)
        .allSatisfy(
            result -> {
              assertThat(result).isInstanceOf(ReadResult.Readable.class);
              assertThat(((ReadResult.Readable) result).warnings()).isEmpty();
            });
    assertThat(read.stream().map(r -> ((ReadResult.Readable) r).record().fields()))
        .containsExactlyElementsOf(written.stream().map(MarcRecord::fields).toList());
  }

  @ParameterizedTest
  @EnumSource(MarcFamily.class)
  void controlNumbersAndBarcodesAreUnique(MarcFamily family) {
    List<MarcRecord> records = records(family);
    String tag = family == MarcFamily.DANMARC2 ? "i01" : "852";

    assertThat(records.stream().map(MarcRecord::controlNumber)).doesNotHaveDuplicates();
    assertThat(records.stream().flatMap(r -> r.data(tag)).map(f -> f.first('p')))
        .hasSizeGreaterThan(8_000)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyLinkUpPointsToARecord() {
    List<MarcRecord> records = records(MarcFamily.DANMARC2);
    Set<String> numbers =
        records.stream()
            .map(r -> Objects.requireNonNull(r.controlNumber()))
            .collect(Collectors.toSet());

    List<String> parents =
        records.stream()
            .flatMap(r -> r.data("014"))
            .map(f -> String.valueOf(f.first('a')))
            .toList();

    assertThat(parents).hasSizeGreaterThan(150).allMatch(numbers::contains);
  }

  @Test
  void theSortingMarkStandsAfterTheArticle() {
    assertThat(Danmarc2Records.marked("Den stille have", "dan")).isEqualTo("Den ¤stille have");
    assertThat(Danmarc2Records.marked("Denne have", "dan")).isEqualTo("Denne have");
  }

  @Test
  void onlineEditionsAndHeadsOfVolumesHaveNoItems() {
    List<MarcRecord> withItems =
        records(MarcFamily.DANMARC2).stream().filter(r -> r.data("i01").count() > 0).toList();

    assertThat(withItems)
        .allSatisfy(r -> assertThat(r.first("009", 'g')).isNotEqualTo("xe"))
        .allSatisfy(r -> assertThat(r.first("004", 'a')).isIn("e", "b"));
  }

  @Test
  void whatOnlyASchoolMayHaveNamesTheSchool() {
    List<DataField> items =
        records(MarcFamily.DANMARC2).stream().flatMap(r -> r.data("i01")).toList();

    assertThat(items.stream().map(f -> f.first('m')))
        .contains("PUBLIC", "SCHOOL", "CLASS_SET")
        .doesNotContainNull();
    assertThat(items)
        .allSatisfy(f -> assertThat(f.first('s') == null).isEqualTo("PUBLIC".equals(f.first('m'))));
  }

  private static byte[] write(MarcFormat format, List<MarcRecord> records) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (RecordWriter writer = MarcCodecs.writer(format, bytes)) {
      for (MarcRecord record : records) {
        writer.write(record);
      }
    }
    return bytes.toByteArray();
  }

  private static List<ReadResult> read(MarcFormat format, byte[] bytes) throws Exception {
    List<ReadResult> results = new ArrayList<>();
    try (RecordReader reader = MarcCodecs.reader(format, new ByteArrayInputStream(bytes))) {
      reader.forEachRemaining(results::add);
    }
    return results;
  }
}
