package ils.cataloguing.marc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.Severity;
import ils.cataloguing.testing.Approved;
import ils.cataloguing.testing.Letters;
import ils.cataloguing.testing.ReadText;
import ils.cataloguing.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Malformed records of the wild are read, and nothing is lost in silence")
class RealSpecimensTest {

  /** Their contents may be repeated in an approved text; the others are only counted. */
  private static final Set<String> FREE =
      Set.of("Apache-2.0", "BSD-2", "BSD-3", "MIT", "Artistic/CC-BY");

  private static final byte ESCAPE = 0x1b;

  private record Specimen(String number, String licence, String defects, Path file) {}

  private static List<Specimen> specimens() throws IOException {
    Path folder = SharedData.file("malformed/records");
    return Files.readAllLines(SharedData.file("malformed/index.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(
            cells -> {
              String number = "%04d".formatted(Integer.parseInt(cells[0]));
              return new Specimen(number, cells[6], cells[7], folder.resolve(number + ".mrc"));
            })
        .filter(specimen -> Files.exists(specimen.file()))
        .toList();
  }

  @Test
  void whatIsMadeOfThemIsAsACataloguerApprovedIt() throws Exception {
    StringBuilder told = new StringBuilder();
    for (Specimen specimen : specimens()) {
      if (FREE.contains(specimen.licence())) {
        told.append("=== %s %s\n".formatted(specimen.number(), specimen.defects()));
        told.append(ReadText.of(read(specimen))).append('\n');
      }
    }
    Approved.check("malformed-real", told.toString());
  }

  @Test
  void everyLetterIsFoundAgainUnlessALossIsTold() throws Exception {
    int checked = 0;
    for (Specimen specimen : specimens()) {
      byte[] raw = Files.readAllBytes(specimen.file());
      if (read(specimen) instanceof ReadResult.Readable readable
          && !hasEscapes(raw)
          && readable.warnings().stream().noneMatch(w -> w.severity() == Severity.LOSS)) {
        checked++;
        assertThat(Letters.missing(Letters.in(readable.record()), Letters.in(raw)))
            .as("letters missing of specimen " + specimen.number() + readable.warnings())
            .isZero();
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  /** Under another character set, letters of ASCII stand for something else. */
  private static boolean hasEscapes(byte[] raw) {
    for (byte b : raw) {
      if (b == ESCAPE) {
        return true;
      }
    }
    return false;
  }

  private static ReadResult read(Specimen specimen) throws IOException {
    return MarcCodecs.parse(MarcFormat.MARC21_ISO2709, Files.readAllBytes(specimen.file()));
  }
}
