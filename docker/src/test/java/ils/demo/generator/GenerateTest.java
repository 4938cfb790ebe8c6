package ils.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.cataloguing.marc.MarcFormat;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

  @TempDir Path folder;

  @Test
  void severalThreadsWriteTheSameCatalogueInSeveralFiles() throws Exception {
    var generate = new Generate(MarcFormat.MARC21_ISO2709, 5);
    List<Path> one = generate.write(500, folder.resolve("one.mrc"), 1);
    List<Path> three = generate.write(500, folder.resolve("three.mrc"), 3);

    var joined = new ByteArrayOutputStream();
    for (Path part : three) {
      joined.write(Files.readAllBytes(part));
    }
    assertThat(three.stream().map(p -> String.valueOf(p.getFileName())))
        .containsExactly("three.1.mrc", "three.2.mrc", "three.3.mrc");
    assertThat(joined.toByteArray()).isEqualTo(Files.readAllBytes(one.get(0)));
  }

  @Test
  void aSmallerCatalogueIsTheBeginningOfALargerOne() throws Exception {
    var generate = new Generate(MarcFormat.DANMARC2_LINE, 5);
    Path small = generate.write(100, folder.resolve("small.lin"), 1).get(0);
    Path large = generate.write(400, folder.resolve("large.lin"), 1).get(0);

    assertThat(Files.readString(large)).startsWith(Files.readString(small));
  }

  @Test
  void anUnknownFormatIsNamed() {
    assertThatThrownBy(() -> Generate.main(new String[] {"marc22", "1", "out"}))
        .hasMessage("no such format: marc22");
  }
}
