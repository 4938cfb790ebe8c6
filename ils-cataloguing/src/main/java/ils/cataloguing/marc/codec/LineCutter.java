package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.Chunk;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts danMARC2 line files after each line {@code $}. Where that is missing, as between files put
 * together, a second field 001 begins a new record.
 */
final class LineCutter implements ChunkCutter {

  private final ByteWindow window;

  LineCutter(ByteWindow window) {
    this.window = window;
  }

  @Override
  public @Nullable Chunk next() throws IOException {
    boolean seen001 = false;
    while (true) {
      int lineStart = window.length();
      int last = readLine();
      if (last < 0 && window.length() == lineStart) {
        return lineStart == 0 ? null : window.take();
      }
      if (lineStart == 0 && window.length() <= 2 && isBlankLine()) {
        window.drop();
      } else if (isEnd(lineStart)) {
        return window.take();
      } else if (is001(lineStart)) {
        if (seen001) {
          window.moveTo(lineStart);
          return window.take();
        }
        seen001 = true;
      }
    }
  }

  private int readLine() throws IOException {
    int b = window.next();
    while (b >= 0 && b != '\n') {
      b = window.next();
    }
    return b;
  }

  private boolean isBlankLine() throws IOException {
    return window.at(0) == '\n' || (window.at(0) == '\r' && window.at(1) == '\n');
  }

  private boolean isEnd(int line) throws IOException {
    if (line >= window.length() || window.at(line) != '$') {
      return false;
    }
    for (int i = line + 1; i < window.length(); i++) {
      int b = window.at(i);
      if (b != ' ' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }

  private boolean is001(int line) throws IOException {
    return line + 4 <= window.length()
        && window.at(line) == '0'
        && window.at(line + 1) == '0'
        && window.at(line + 2) == '1'
        && window.at(line + 3) == ' ';
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
