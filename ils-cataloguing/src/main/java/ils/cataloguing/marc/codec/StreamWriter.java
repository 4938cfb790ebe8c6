package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.MarcWarning.WHOLE_RECORD;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.RecordWriter;
import ils.cataloguing.marc.UnwritableRecordException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes encoded records with what the format has before, between and after them. */
final class StreamWriter implements RecordWriter {

  private final MarcFormat format;
  private final OutputStream out;
  private final byte[] between;
  private final byte[] tail;
  private final RecordEncoder encoder;
  private boolean first = true;

  StreamWriter(MarcFormat format, OutputStream out, Frame frame, RecordEncoder encoder)
      throws IOException {
    this.format = format;
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.between = frame.between().getBytes(StandardCharsets.UTF_8);
    this.tail = frame.tail().getBytes(StandardCharsets.UTF_8);
    this.encoder = encoder;
    this.out.write(frame.head().getBytes(StandardCharsets.UTF_8));
  }

  /** What stands around the records of a file. */
  record Frame(String head, String between, String tail) {
    static final Frame NONE = new Frame("", "", "");
  }

  @Override
  public void write(MarcRecord record) throws IOException, UnwritableRecordException {
    if (!format.carries(record.family())) {
      throw new UnwritableRecordException(
          WHOLE_RECORD, format.id() + " holds no " + record.family() + " records");
    }
    byte[] bytes = encoder.encode(record);
    if (!first) {
      out.write(between);
    }
    first = false;
    out.write(bytes);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write(tail);
    }
  }
}
