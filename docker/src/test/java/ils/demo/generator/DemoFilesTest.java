package ils.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.RecordReader;
import ils.cataloguing.marc.codec.MarcCodecs;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record files that are shipped: in step with the generator, readable, of the right size. */
class DemoFilesTest {

  @Test
  void theDanishFileIsWhatTheGeneratorMakes(@TempDir Path folder) throws Exception {
    Path made = folder.resolve("made.lin");
    new Generate(MarcFormat.DANMARC2_LINE, Catalogue.SEED).write(DemoFiles.DANISH_RECORDS, made, 1);

    try (InputStream shipped = shipped(DemoFiles.DANISH)) {
      assertThat(shipped.readAllBytes())
          .as("after a change of the generator, run DemoFiles anew")
          .isEqualTo(Files.readAllBytes(made));
    }
  }

  @Test
  void theRealFileHasFiveThousandRecordsThatAreReadWithoutAWarning() throws Exception {
    List<ReadResult> results = results(MarcFormat.MARC21_ISO2709, DemoFiles.REAL);

    assertThat(results)
        .hasSizeGreaterThan(5_000)
        .allSatisfy(
            result -> {
              assertThat(result).isInstanceOf(ReadResult.Readable.class);
              assertThat(((ReadResult.Readable) result).warnings()).isEmpty();
            });
    assertThat(results.stream().map(ReadResult::controlNumber))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void thereAreSomeTwentyThousandItems() throws Exception {
    long danish = items(results(MarcFormat.DANMARC2_LINE, DemoFiles.DANISH), "i01");
    long real = items(results(MarcFormat.MARC21_ISO2709, DemoFiles.REAL), "852");

    assertThat(danish + real).isBetween(18_000L, 22_000L);
  }

  @Test
  void nothingOfTheLibrariesTheRecordsCameFromStaysAmongTheItems() throws Exception {
    assertThat(
            results(MarcFormat.MARC21_ISO2709, DemoFiles.REAL).stream()
                .flatMap(r -> record(r).data("852")))
        .allSatisfy(f -> assertThat(f.first('b')).matches("(SOL|VIG)-[A-Z]+[0-9]?"));
  }

  private static long items(List<ReadResult> results, String tag) {
    return results.stream().flatMap(r -> record(r).data(tag)).count();
  }

  private static MarcRecord record(ReadResult result) {
    return ((ReadResult.Readable) result).record();
  }

  private static List<ReadResult> results(MarcFormat format, String file) throws Exception {
    List<ReadResult> results = new ArrayList<>();
    try (RecordReader reader = MarcCodecs.reader(format, shipped(file))) {
      reader.forEachRemaining(results::add);
    }
    return results;
  }

  private static InputStream shipped(String file) throws Exception {
    return new GZIPInputStream(
        Objects.requireNonNull(DemoFilesTest.class.getResourceAsStream("/demo/" + file)));
  }
}
