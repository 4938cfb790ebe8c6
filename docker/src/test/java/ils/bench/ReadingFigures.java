package ils.bench;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.marc.codec.MarcFiles;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.marc4j.MarcStreamReader;

/** Reading a file of MARC 21 by ourselves, by marc4j alone, and by {@code yaz-marcdump}. */
final class ReadingFigures {

  private ReadingFigures() {}

  static void measure(Path file, String prefix, Figures figures)
      throws IOException, InterruptedException {
    long records = read(file); // the first round warms up
    long from = System.nanoTime();
    read(file);
    figures.add(prefix + "read_records_per_second", perSecond(records, from), "1/s");
    readWithMarc4j(file);
    from = System.nanoTime();
    readWithMarc4j(file);
    figures.add(prefix + "read_records_per_second_marc4j", perSecond(records, from), "1/s");
    yaz(file, records, prefix, figures);
  }

  private static double perSecond(long records, long from) {
    return records * 1e9 / (System.nanoTime() - from);
  }

  private static long read(Path file) throws IOException {
    long records = 0;
    try (var reader = MarcCodecs.reader(MarcFormat.MARC21_ISO2709, MarcFiles.open(file))) {
      for (; reader.hasNext(); records++) {
        reader.next();
      }
    }
    return records;
  }

  private static void readWithMarc4j(Path file) throws IOException {
    try (InputStream in = MarcFiles.open(file)) {
      var reader = new MarcStreamReader(in, "UTF-8");
      while (reader.hasNext()) {
        reader.next();
      }
    }
  }

  /** yaz reads plain files only, so a packed one is unpacked before the clock runs. */
  private static void yaz(Path file, long records, String prefix, Figures figures)
      throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of("/usr/bin/yaz-marcdump"))) {
      figures.note("no figure for yaz-marcdump: the package yaz is not installed");
      return;
    }
    Path plain = Files.createTempFile("bench", ".mrc");
    try (InputStream in = MarcFiles.open(file)) {
      Files.copy(in, plain, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      long from = System.nanoTime();
      int status =
          new ProcessBuilder("/usr/bin/yaz-marcdump", "-n", plain.toString())
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start()
              .waitFor();
      double rate = perSecond(records, from);
      figures.note("yaz-marcdump ended with " + status);
      figures.add(prefix + "read_records_per_second_yaz", rate, "1/s");
    } finally {
      Files.delete(plain);
    }
  }
}
