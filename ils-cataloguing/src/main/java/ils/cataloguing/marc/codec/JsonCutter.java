package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.Chunk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the outermost objects out of a JSON file: an array of records, one record a line, or records
 * one after the other. A line that begins a new record ends a broken one.
 */
final class JsonCutter implements ChunkCutter {

  private static final byte[] BEGIN = "{\"leader\"".getBytes(StandardCharsets.US_ASCII);

  private final ByteWindow window;

  JsonCutter(ByteWindow window) {
    this.window = window;
  }

  @Override
  public @Nullable Chunk next() throws IOException {
    if (!findBrace()) {
      return null;
    }
    int depth = 1;
    boolean quoted = false;
    for (int b = window.next(); b >= 0; b = window.next()) {
      if (b == '\n' && beginsAnew()) {
        return window.take();
      } else if (quoted) {
        quoted = !closesString(b);
      } else if (b == '"') {
        quoted = true;
      } else if (b == '{') {
        depth++;
      } else if (b == '}' && --depth == 0) {
        return window.take();
      }
    }
    return window.take();
  }

  private boolean findBrace() throws IOException {
    for (int b = window.next(); b >= 0; b = window.next()) {
      if (b == '{') {
        return true;
      }
      window.drop();
    }
    return false;
  }

  /** A raw line end cannot stand in a string of JSON: there the closing quote is missing. */
  private boolean closesString(int b) throws IOException {
    if (b == '\\') {
      window.next();
    }
    return b == '"' || b == '\n';
  }

  private boolean beginsAnew() throws IOException {
    for (int i = 0; i < BEGIN.length; i++) {
      if (window.at(window.length() + i) != BEGIN[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
