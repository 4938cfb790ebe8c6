package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.Chunk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the {@code record} elements out of an XML file, whatever their prefix and whatever stands
 * around them, so that answers of SRU and OAI-PMH can be read too. What is before the first record,
 * a DOCTYPE above all, no XML parser ever sees.
 */
final class XmlCutter implements ChunkCutter {

  private static final byte[] RECORD = "record".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FIELD = "field".getBytes(StandardCharsets.US_ASCII);

  private enum Tag {
    OPEN,
    CLOSE,
    FIELD,
    OTHER
  }

  private final ByteWindow window;

  XmlCutter(ByteWindow window) {
    this.window = window;
  }

  @Override
  public @Nullable Chunk next() throws IOException {
    boolean inside = false;
    boolean fields = false;
    for (int b = window.next(); b >= 0; b = window.next()) {
      int start = window.length() - 1;
      Tag tag = b == '<' ? tag() : Tag.OTHER;
      if (tag == Tag.CLOSE && inside) {
        return window.take();
      }
      if (tag == Tag.OPEN && fields) {
        window.moveTo(start); // the record before it was never closed
        return window.take();
      }
      fields |= inside && tag == Tag.FIELD;
      if (tag == Tag.OPEN) {
        inside = true;
        dropBefore(start); // an envelope that is also called record
      } else if (!inside) {
        window.drop();
      }
    }
    return inside ? window.take() : null;
  }

  private void dropBefore(int start) {
    int end = window.length();
    window.moveTo(start);
    window.drop();
    window.moveTo(end - start);
  }

  /** Reads the tag, comment or section whose first sign was just read to its end. */
  private Tag tag() throws IOException {
    int b = window.next();
    if (b == '!') {
      section();
      return Tag.OTHER;
    }
    boolean close = b == '/';
    int name = close ? window.length() : window.length() - 1;
    while (b > ' ' && b != '>') {
      if (b == ':') {
        name = window.length();
      }
      b = window.next();
    }
    Tag tag = kind(name, window.length() - 1, close);
    for (int quote = 0; b >= 0 && (b != '>' || quote != 0); b = window.next()) {
      if (b == quote) {
        quote = 0;
      } else if (quote == 0 && (b == '"' || b == '\'')) {
        quote = b;
      }
    }
    return tag;
  }

  private Tag kind(int from, int to, boolean close) throws IOException {
    if (to - from == RECORD.length && endsWith(RECORD, to)) {
      return close ? Tag.CLOSE : Tag.OPEN;
    }
    return to - from > FIELD.length && endsWith(FIELD, to) ? Tag.FIELD : Tag.OTHER;
  }

  private boolean endsWith(byte[] name, int to) throws IOException {
    for (int i = 0; i < name.length; i++) {
      if (window.at(to - name.length + i) != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** A comment, a CDATA section or a DOCTYPE: tags inside are none. */
  private void section() throws IOException {
    int start = window.length();
    int kind = window.next();
    int last = 0;
    int lastButOne = 0;
    for (int b = kind; b >= 0; b = window.next()) {
      boolean done =
          switch (kind) {
            case '-' -> last == '-' && lastButOne == '-' && window.length() > start + 4;
            case '[' -> last == ']' && lastButOne == ']';
            default -> true;
          };
      if (b == '>' && done) {
        return;
      }
      lastButOne = last;
      last = b;
    }
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
