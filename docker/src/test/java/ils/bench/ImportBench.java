package ils.bench;

import ils.cataloguing.marc.MarcFormat;
import ils.demo.generator.Catalogue;
import ils.demo.generator.Generate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Records a second from a file into database and index, and from a file alone.
 *
 * <p>Measured over 200,000 generated records of about 1 kB ({@code ILS_BENCH_RECORDS_GENERATED}
 * says another number), and beside them over real records: the file named by {@code
 * ILS_BENCH_RECORDS} (MARC 21 in ISO 2709, may be packed with gzip), else the collection of 20,000
 * that developers have beside the project, else the real records of the demo library.
 */
final class ImportBench implements Benchmark {

  private static final String BESIDE = "shared/data/marc21/open-20k.mrc.gz";
  private static final Path OF_THE_DEMO = Path.of("docker/src/main/resources/demo/real.mrc.gz");
  private static final long GENERATED = 200_000;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public void measure(Figures figures) throws IOException, InterruptedException, SQLException {
    Path generated = generated();
    figures.note("generated records: " + Files.size(generated) / 1_000_000 + " MB");
    ReadingFigures.measure(generated, "", figures);
    ImportRounds.measure(generated, "", figures);
    Path real = real();
    figures.note("real records: " + real);
    ReadingFigures.measure(real, "real_", figures);
    ImportRounds.measure(real, "real_", figures);
  }

  /** The generated file, made once and kept. */
  private static Path generated() throws IOException, InterruptedException {
    String wanted = System.getenv("ILS_BENCH_RECORDS_GENERATED");
    long count = wanted == null ? GENERATED : Long.parseLong(wanted);
    Path folder = Files.createDirectories(Path.of("docker/target/bench"));
    Path file = folder.resolve("generated-" + count + ".mrc");
    if (!Files.exists(file)) {
      Path part = folder.resolve("generated.part");
      new Generate(MarcFormat.MARC21_ISO2709, Catalogue.SEED).write(count, part, 1);
      Files.move(part, file);
    }
    return file;
  }

  private static Path real() {
    String named = System.getenv("ILS_BENCH_RECORDS");
    if (named != null) {
      return Path.of(named);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(BESIDE))) {
        return at.resolve(BESIDE);
      }
    }
    return OF_THE_DEMO;
  }
}
