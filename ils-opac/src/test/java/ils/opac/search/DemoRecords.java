package ils.opac.search;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.marc.codec.MarcFiles;
import ils.cataloguing.projection.Projections;
import ils.core.bib.Projection;
import ils.opac.index.BibEntry;
import ils.opac.index.HeldItem;
import ils.opac.index.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The records of the demo library: real ones, mostly English, and invented Danish ones. */
final class DemoRecords {

  private static final Path FOLDER = Path.of("../docker/src/main/resources/demo");

  private DemoRecords() {}

  static List<Projection> real() throws IOException {
    return read("real.mrc.gz", MarcFormat.MARC21_ISO2709);
  }

  static List<Projection> danish() throws IOException {
    return read("danish.lin.gz", MarcFormat.DANMARC2_LINE);
  }

  private static List<Projection> read(String file, MarcFormat format) throws IOException {
    List<Projection> records = new ArrayList<>();
    try (var reader = MarcCodecs.reader(format, MarcFiles.open(FOLDER.resolve(file)))) {
      while (reader.hasNext()) {
        if (reader.next() instanceof ReadResult.Readable readable) {
          Projections.of(readable.record()).ifPresent(records::add);
        }
      }
    }
    return records;
  }

  /** The record as the index is told of it, with one item in. */
  static BibEntry entry(long id, Projection record) {
    var item = new HeldItem(1, Visibility.PUBLIC, true);
    return new BibEntry(id, record, List.of(item), false, 0, Instant.ofEpochSecond(id));
  }
}
