package ils.cataloguing.export;

import ils.cataloguing.crosswalk.Crosswalk;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.RecordWriter;
import ils.cataloguing.marc.UnwritableRecordException;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.core.bib.ResultList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes records to a stream in any format: all of them, or those that a search finds.
 *
 * <p>Some hundred records are read at a time, each time anew, so that memory stays flat and no
 * transaction lives as long as the reader takes. Records of the other family are converted; one
 * that the format cannot hold is left out, and the log says which.
 */
@ApplicationScoped
public class ExportRecords {

  private static final System.Logger LOG = System.getLogger("ils.exports");
  private static final int BATCH = 500;

  @Inject ExportReader reader;
  @Inject ResultList results;

  /**
   * Writes the records.
   *
   * @param query as typed into the search box; null for every record
   * @param out is closed in the end
   * @return how many were written
   */
  public long export(MarcFormat format, @Nullable String query, OutputStream out)
      throws IOException {
    try (RecordWriter writer = MarcCodecs.writer(format, out)) {
      return query == null ? all(format, writer) : found(format, query, writer);
    }
  }

  private long all(MarcFormat format, RecordWriter writer) throws IOException {
    long written = 0;
    List<ExportReader.Stored> batch = reader.after(Long.MIN_VALUE, BATCH);
    while (!batch.isEmpty()) {
      written += write(batch, format, writer);
      batch = reader.after(batch.getLast().bib(), BATCH);
    }
    return written;
  }

  private long found(MarcFormat format, String query, RecordWriter writer) throws IOException {
    long written = 0;
    long[] bibs = results.bibs(query);
    Arrays.sort(bibs);
    for (int from = 0; from < bibs.length; from += BATCH) {
      long[] some = Arrays.copyOfRange(bibs, from, Math.min(from + BATCH, bibs.length));
      written += write(reader.of(Arrays.stream(some).boxed().toList()), format, writer);
    }
    return written;
  }

  private static int write(List<ExportReader.Stored> batch, MarcFormat format, RecordWriter writer)
      throws IOException {
    int written = 0;
    for (ExportReader.Stored stored : batch) {
      if (MarcCodecs.parse(MarcFormat.MARC_JSON, stored.json())
          instanceof ReadResult.Readable readable) {
        written += write(stored.bib(), inFamily(readable.record(), format), writer);
      }
    }
    return written;
  }

  private static MarcRecord inFamily(MarcRecord record, MarcFormat format) {
    return format.carries(record.family())
        ? record
        : Crosswalk.convert(record, format.usualFamily()).record();
  }

  private static int write(long bib, MarcRecord record, RecordWriter writer) throws IOException {
    try {
      writer.write(record);
      return 1;
    } catch (UnwritableRecordException e) {
      LOG.log(Level.WARNING, "record {0} was left out of an export: {1}", bib, e.getMessage());
      return 0;
    }
  }
}
