package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.Chunk;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.RecordReader;
import ils.cataloguing.marc.RecordWriter;
import ils.cataloguing.marc.UnwritableRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The readers and writers by format. */
public final class MarcCodecs {

  private MarcCodecs() {}

  /** A reader of the stream, which it closes in the end; the stream need not be buffered. */
  public static RecordReader reader(MarcFormat format, InputStream in) throws IOException {
    return new ChunkedReader(cutter(format, in), parser(format));
  }

  /** A writer to the stream, which it buffers and closes in the end. */
  public static RecordWriter writer(MarcFormat format, OutputStream out) throws IOException {
    return new StreamWriter(format, out, frame(format), encoder(format));
  }

  private static StreamWriter.Frame frame(MarcFormat format) {
    return switch (format) {
      case DANMARC2_LINE, DANMARC2_ISO2709, MARC21_ISO2709 -> StreamWriter.Frame.NONE;
      case MARCXCHANGE -> XmlEncoder.MARCXCHANGE_FRAME;
      case MARCXML -> XmlEncoder.MARCXML_FRAME;
      case MARC_JSON -> new StreamWriter.Frame("[\n", ",\n", "\n]\n");
    };
  }

  private static RecordEncoder encoder(MarcFormat format) {
    return switch (format) {
      case DANMARC2_LINE -> new LineEncoder();
      case DANMARC2_ISO2709, MARC21_ISO2709 -> new Iso2709Encoder();
      case MARCXCHANGE -> new XmlEncoder(true);
      case MARCXML -> new XmlEncoder(false);
      case MARC_JSON -> new JsonEncoder();
    };
  }

  /** Reads one record, for instance one kept as received; the bytes hold that record alone. */
  public static ReadResult parse(MarcFormat format, byte[] bytes) {
    return ChunkedReader.guarded(parser(format), new Chunk(1, 0, bytes, false));
  }

  /** The bytes of one record alone, without what stands around records in a file. */
  public static byte[] bytes(MarcFormat format, MarcRecord record)
      throws UnwritableRecordException {
    return encoder(format).encode(record);
  }

  private static ChunkCutter cutter(MarcFormat format, InputStream in) throws IOException {
    return switch (format) {
      case DANMARC2_LINE -> new LineCutter(new ByteWindow(in));
      case DANMARC2_ISO2709, MARC21_ISO2709 -> new Iso2709Cutter(new ByteWindow(in));
      case MARCXCHANGE, MARCXML -> new XmlCutter(new ByteWindow(Utf16.asUtf8(in)));
      case MARC_JSON -> new JsonCutter(new ByteWindow(Utf16.asUtf8(in)));
    };
  }

  private static ChunkParser parser(MarcFormat format) {
    return switch (format) {
      case DANMARC2_LINE -> new LineParser();
      case DANMARC2_ISO2709 -> new Iso2709Parser(MarcFamily.DANMARC2);
      case MARC21_ISO2709 -> new Iso2709Parser(MarcFamily.MARC21);
      case MARCXCHANGE, MARCXML -> new XmlParser(format.usualFamily());
      case MARC_JSON -> new JsonParser();
    };
  }
}
