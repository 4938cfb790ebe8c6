package ils.demo.generator;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.RecordWriter;
import ils.cataloguing.marc.UnwritableRecordException;
import ils.cataloguing.marc.codec.MarcCodecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the record files of the demo library anew: {@code DemoFiles OPEN_RECORDS OUT}.
 *
 * <p>OPEN_RECORDS is the folder with {@code open-20k.mrc.gz} and its index; OUT is {@code
 * docker/src/main/resources/demo}. The same folder gives the same files.
 */
public final class DemoFiles {

  /** The file of invented Danish records. */
  public static final String DANISH = "danish.lin.gz";

  /** The file of real records. */
  public static final String REAL = "real.mrc.gz";

  /** How many invented Danish records there are. */
  public static final int DANISH_RECORDS = 3_000;

  private static final int REAL_RECORDS = 5_600;

  private DemoFiles() {}

  public static void main(String[] words) throws Exception {
    if (words.length != 2) {
      throw new IllegalArgumentException("DemoFiles OPEN_RECORDS OUT");
    }
    Path out = Path.of(words[1]);
    new Generate(MarcFormat.DANMARC2_LINE, Catalogue.SEED)
        .write(DANISH_RECORDS, out.resolve(DANISH), 1);
    writeReal(new RealRecords().select(Path.of(words[0]), REAL_RECORDS), out.resolve(REAL));
  }

  private static void writeReal(List<MarcRecord> records, Path file)
      throws IOException, UnwritableRecordException {
    var items = new RealItems(Catalogue.SEED);
    var zipped = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
    try (RecordWriter writer = MarcCodecs.writer(MarcFormat.MARC21_ISO2709, zipped)) {
      for (int k = 0; k < records.size(); k++) {
        writer.write(items.stocked(records.get(k), k));
      }
    }
  }
}
