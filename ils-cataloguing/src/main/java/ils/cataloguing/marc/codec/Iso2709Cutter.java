package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.Chunk;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts after each record terminator (0x1D), because the length in the leader is often wrong. */
final class Iso2709Cutter implements ChunkCutter {

  static final int RECORD_END = 0x1d;
  static final int FIELD_END = 0x1e;
  static final int DELIMITER = 0x1f;

  private final ByteWindow window;

  Iso2709Cutter(ByteWindow window) {
    this.window = window;
  }

  @Override
  public @Nullable Chunk next() throws IOException {
    for (int b = window.next(); b >= 0; b = window.next()) {
      if (b == RECORD_END) {
        if (!standsInside()) {
          return window.take();
        }
      } else if (window.length() == 1 && isPadding(b)) {
        window.drop();
      }
    }
    return window.length() == 0 ? null : window.take();
  }

  /** Line ends, NUL and the old end-of-file sign stand between records in some files; a BOM too. */
  private static boolean isPadding(int b) {
    return b == '\n' || b == '\r' || b == 0 || b == 0x1a || b >= 0x80;
  }

  /**
   * A stray terminator in a text: the leader's length leads to a later one, and no leader follows.
   */
  private boolean standsInside() throws IOException {
    int length = window.length();
    if (length < 5) {
      return false;
    }
    int declared = 0;
    for (int i = 0; i < 5; i++) {
      int digit = window.at(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      declared = declared * 10 + digit;
    }
    return declared > length + 1
        && !Character.isDigit(window.at(length))
        && window.at(declared - 1) == RECORD_END
        && window.at(declared - 2) == FIELD_END;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
