package ils.demo.generator;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.RecordWriter;
import ils.cataloguing.marc.UnwritableRecordException;
import ils.cataloguing.marc.codec.MarcCodecs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;

/**
 * Writes an invented catalogue to files: {@code Generate FORMAT COUNT OUT [--seed S] [--threads
 * T]}.
 *
 * <p>FORMAT is a {@link MarcFormat} id. With one thread OUT is a file; with more, each writes its
 * own stretch of the catalogue to OUT with .1, .2, ... before the ending. A name ending in {@code
 * .gz} is compressed.
 */
public final class Generate {

  private final MarcFormat format;
  private final Catalogue catalogue;

  /** Prepares the catalogue that fits the format: Danish alone for danMARC2, mixed for MARC 21. */
  public Generate(MarcFormat format, long seed) {
    this.format = format;
    this.catalogue = new Catalogue(format.usualFamily(), seed);
  }

  /** The command; wrong words end it with a line that says what was expected. */
  public static void main(String[] words) throws Exception {
    if (words.length < 3) {
      throw new IllegalArgumentException("Generate FORMAT COUNT OUT [--seed S] [--threads T]");
    }
    MarcFormat format =
        MarcFormat.parse(words[0])
            .orElseThrow(() -> new IllegalArgumentException("no such format: " + words[0]));
    long seed = option(words, "--seed", Catalogue.SEED);
    int threads = (int) option(words, "--threads", 1);
    new Generate(format, seed).write(Long.parseLong(words[1]), Path.of(words[2]), threads);
  }

  /**
   * Writes so many records, each thread its own file.
   *
   * @return the files, in the order of the catalogue
   */
  public List<Path> write(long count, Path out, int threads)
      throws IOException, InterruptedException {
    List<Path> files = files(out, threads);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Void>> parts = new ArrayList<>();
      for (int part = 0; part < threads; part++) {
        long from = count * part / threads;
        long to = count * (part + 1) / threads;
        Path file = files.get(part);
        parts.add(pool.submit(() -> write(from, to, file)));
      }
      for (Future<Void> part : parts) {
        part.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("could not write " + out, e.getCause());
    }
    return files;
  }

  private Void write(long from, long to, Path file) throws IOException, UnwritableRecordException {
    try (RecordWriter writer = MarcCodecs.writer(format, open(file))) {
      for (long i = from; i < to; i++) {
        writer.write(catalogue.record(i));
      }
    }
    return null;
  }

  private static OutputStream open(Path file) throws IOException {
    OutputStream plain = Files.newOutputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(plain, 1 << 16) : plain;
  }

  private static List<Path> files(Path out, int threads) {
    if (threads == 1) {
      return List.of(out);
    }
    String name = String.valueOf(out.getFileName());
    int dot = name.indexOf('.') < 0 ? name.length() : name.indexOf('.');
    List<Path> files = new ArrayList<>();
    for (int part = 1; part <= threads; part++) {
      files.add(out.resolveSibling(name.substring(0, dot) + "." + part + name.substring(dot)));
    }
    return files;
  }

  private static long option(String[] words, String name, long otherwise) {
    for (int k = 3; k + 1 < words.length; k += 2) {
      if (words[k].equals(name)) {
        return Long.parseLong(words[k + 1]);
      }
    }
    return otherwise;
  }
}
