package ils.selfcheck.tcp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what comes in into lines that end in CR, LF or CRLF. Holds no memory while it is empty.
 *
 * <p>A CR ends a line at once; an LF that follows later is dropped. Empty lines are passed over.
 */
final class LineBuffer {

  private static final byte[] NOTHING = {};

  private final int limit;
  private byte[] bytes = NOTHING;
  private int from;
  private int to;
  private boolean afterCr;
  private Terminator terminator = Terminator.CR;

  /**
   * @param limit most bytes in a line
   */
  LineBuffer(int limit) {
    this.limit = limit;
  }

  void add(ByteBuffer more) {
    int count = more.remaining();
    if (to + count > bytes.length) {
      int room = to - from + count;
      bytes = Arrays.copyOfRange(bytes, from, from + Math.max(room + room / 2, 128));
      to -= from;
      from = 0;
    }
    more.get(bytes, to, count);
    to += count;
  }

  /** The next whole line without its terminator, or null when there is none yet. */
  byte @Nullable [] next() {
    skipEmptyLines();
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\r' || bytes[i] == '\n') {
        if (i - from > limit) {
          return null;
        }
        byte[] line = Arrays.copyOfRange(bytes, from, i);
        endLine(i);
        return line;
      }
    }
    return null;
  }

  private void skipEmptyLines() {
    while (from < to && (bytes[from] == '\n' || bytes[from] == '\r')) {
      if (bytes[from] == '\n' && afterCr) {
        terminator = Terminator.CRLF;
      }
      afterCr = bytes[from] == '\r';
      from++;
    }
    if (from == to) {
      release();
    }
  }

  private void endLine(int at) {
    afterCr = bytes[at] == '\r';
    from = at + 1;
    if (afterCr && from < to && bytes[from] == '\n') {
      terminator = Terminator.CRLF;
      afterCr = false;
      from++;
    } else if (!afterCr) {
      terminator = Terminator.LF;
    } else if (terminator == Terminator.LF) {
      terminator = Terminator.CR;
    }
    if (from == to) {
      release();
    }
  }

  private void release() {
    bytes = NOTHING;
    from = 0;
    to = 0;
  }

  /** How the client ends its lines, as far as it has shown. */
  Terminator terminator() {
    return terminator;
  }

  /** Whether a line has begun and not ended. */
  boolean isHalfFull() {
    return from < to;
  }

  /** Whether the line at hand, finished or not, is longer than a line may be. */
  boolean isOverLimit() {
    return to - from > limit;
  }
}
