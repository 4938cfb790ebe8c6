package ils.cataloguing.convert;

import ils.cataloguing.crosswalk.Conversion;
import ils.cataloguing.crosswalk.Crosswalk;
import ils.cataloguing.crosswalk.Loss;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.MarcWarning;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.RecordReader;
import ils.cataloguing.marc.RecordWriter;
import ils.cataloguing.marc.UnwritableRecordException;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.marc.codec.MarcFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code ./ils convert --from FORMAT --to FORMAT IN OUT}: another format, without loss where it is
 * of the same family (MARC 21 or danMARC2), else by {@link Crosswalk}; a file packed with gzip is
 * unpacked on the way in.
 *
 * <p>The report has a line for each warning, each loss and each record left out, tab-separated:
 * record number, byte offset, control number, severity, field, what and why.
 */
public final class Convert {

  /** All records were written. */
  public static final int DONE = 0;

  /** At least one record could not be read or written; the others were. */
  public static final int INCOMPLETE = 1;

  /** Nothing was written: wrong format names, or no such file. */
  public static final int REFUSED = 2;

  private final RecordReader reader;
  private final RecordWriter writer;
  private final MarcFormat target;
  private final Appendable report;
  private long written;
  private long leftOut;
  private long losses;

  private Convert(RecordReader reader, RecordWriter writer, MarcFormat target, Appendable report) {
    this.reader = reader;
    this.writer = writer;
    this.target = target;
    this.report = report;
  }

  /**
   * Converts a whole file.
   *
   * @param from id of the format read, such as {@code marc21-iso2709}
   * @param report for people; the last line counts
   * @return {@link #DONE}, {@link #INCOMPLETE} or {@link #REFUSED}: the exit status
   * @throws IOException if reading, writing or the report fails; OUT is then incomplete
   */
  public static int run(String from, String to, Path in, Path out, Appendable report)
      throws IOException {
    Optional<String> obstacle = obstacle(from, to, in);
    if (obstacle.isPresent()) {
      report.append(obstacle.get()).append("\n");
      return REFUSED;
    }
    MarcFormat source = MarcFormat.parse(from).orElseThrow();
    MarcFormat target = MarcFormat.parse(to).orElseThrow();
    try (RecordReader reader = MarcCodecs.reader(source, MarcFiles.open(in));
        RecordWriter writer = MarcCodecs.writer(target, Files.newOutputStream(out))) {
      return new Convert(reader, writer, target, report).run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private int run() throws IOException {
    while (reader.hasNext()) {
      ReadResult result = reader.next();
      switch (result) {
        case ReadResult.Readable readable -> write(readable);
        case ReadResult.Unreadable unreadable ->
            leaveOut(unreadable, MarcWarning.WHOLE_RECORD, unreadable.reason());
      }
    }
    String lost = losses == 0 ? "" : ", losses " + losses;
    report.append("written " + written + ", left out " + leftOut + lost + "\n");
    return leftOut == 0 ? DONE : INCOMPLETE;
  }

  private void write(ReadResult.Readable readable) throws IOException {
    for (MarcWarning warning : readable.warnings()) {
      line(readable, warning.severity().name(), warning.field(), warning.text());
    }
    try {
      writer.write(inFamily(readable));
      written++;
    } catch (UnwritableRecordException e) {
      leaveOut(readable, e.field(), String.valueOf(e.getMessage()));
    }
  }

  private MarcRecord inFamily(ReadResult.Readable readable) throws IOException {
    if (target.carries(readable.record().family())) {
      return readable.record();
    }
    Conversion made = Crosswalk.convert(readable.record(), target.usualFamily());
    losses += made.losses().size();
    for (Loss loss : made.losses()) {
      line(readable, loss.kind().name(), loss.field(), loss.toString());
    }
    return made.record();
  }

  private void leaveOut(ReadResult result, String field, String why) throws IOException {
    leftOut++;
    line(result, "LEFT-OUT", field, why);
  }

  private void line(ReadResult result, String severity, String field, String text)
      throws IOException {
    String number = Optional.ofNullable(result.controlNumber()).orElse("-");
    report.append(
        String.join(
                "\t",
                Long.toString(result.chunk().number()),
                Long.toString(result.chunk().offset()),
                number,
                severity,
                field,
                text.replaceAll("\\s", " "))
            + "\n");
  }

  private static Optional<String> obstacle(String from, String to, Path in) {
    for (String id : new String[] {from, to}) {
      if (MarcFormat.parse(id).isEmpty()) {
        return Optional.of("unknown format '" + id + "'; known are " + ids());
      }
    }
    return Files.isReadable(in) ? Optional.empty() : Optional.of("cannot read the file " + in);
  }

  private static String ids() {
    return Arrays.stream(MarcFormat.values()).map(MarcFormat::id).collect(Collectors.joining(", "));
  }
}
