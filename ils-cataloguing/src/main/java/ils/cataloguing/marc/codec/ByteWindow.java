package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.Chunk;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A window over a stream that grows with the record in it, up to a limit.
 *
 * <p>Beyond the limit the beginning is kept for the report and the rest is passed over, so that a
 * file without any end of record does not fill the memory.
 */
final class ByteWindow implements Closeable {

  /** The longest record that is read, in bytes; the longest real one known has 1.4 million. */
  static final int LIMIT = 16 << 20;

  private static final int KEPT_OF_TOO_LONG = 4096;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int position;
  private int end;
  private long bufferOffset;
  private long number;
  private byte @Nullable [] headOfTooLong;
  private long offsetOfTooLong;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** The next byte, 0 to 255, or -1 at the end; it belongs to the record from now on. */
  int next() throws IOException {
    if (position == end && !fill()) {
      return -1;
    }
    return buffer[position++] & 0xff;
  }

  /** The byte so many places after the start of the record, or -1 beyond the end of the stream. */
  int at(int index) throws IOException {
    while (start + index >= end) {
      if (!fill()) {
        return -1;
      }
    }
    return buffer[start + index] & 0xff;
  }

  /** How many bytes the record has so far. */
  int length() {
    return position - start;
  }

  /** Moves on to just before the record's byte with this index, which is buffered already. */
  void moveTo(int index) {
    position = start + index;
  }

  /** Leaves out what was read; the record starts here. */
  void drop() {
    start = position;
    headOfTooLong = null;
  }

  /** The record is what was read since the last one. */
  Chunk take() {
    byte[] bytes = Arrays.copyOfRange(buffer, start, position);
    Chunk chunk =
        headOfTooLong == null
            ? new Chunk(++number, bufferOffset + start, bytes, false)
            : new Chunk(++number, offsetOfTooLong, headOfTooLong, true);
    drop();
    return chunk;
  }

  private boolean fill() throws IOException {
    if (position - start >= LIMIT) {
      passOver();
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      bufferOffset += start;
      position -= start;
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read > 0;
  }

  private void passOver() {
    if (headOfTooLong == null) {
      headOfTooLong = Arrays.copyOfRange(buffer, start, start + KEPT_OF_TOO_LONG);
      offsetOfTooLong = bufferOffset + start;
    }
    start = position;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
