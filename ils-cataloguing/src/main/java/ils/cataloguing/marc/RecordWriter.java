package ils.cataloguing.marc;

import java.io.Closeable;
import java.io.IOException;

/** Writes records to a stream, strictly: what it writes, every reader of the format can read. */
public interface RecordWriter extends Closeable {

  /**
   * Writes the whole record or nothing of it.
   *
   * @throws UnwritableRecordException if the format cannot hold this record
   */
  void write(MarcRecord record) throws IOException, UnwritableRecordException;

  /**
   * Ends the file, for instance with a closing element; the stream beneath is flushed and closed.
   */
  @Override
  void close() throws IOException;
}
