package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.Chunk;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.RecordReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Cuts and parses in turn, and keeps one record's failure from the others. */
final class ChunkedReader implements RecordReader {

  private final ChunkCutter cutter;
  private final ChunkParser parser;
  private @Nullable Chunk ahead;
  private boolean ended;

  ChunkedReader(ChunkCutter cutter, ChunkParser parser) {
    this.cutter = cutter;
    this.parser = parser;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && !ended) {
      try {
        ahead = cutter.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      ended = ahead == null;
    }
    return ahead != null;
  }

  @Override
  public ReadResult next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    Chunk chunk = ahead;
    ahead = null;
    return guarded(parser, chunk);
  }

  /** A defect in a parser must not end a file either, so it becomes an unreadable record. */
  static ReadResult guarded(ChunkParser parser, Chunk chunk) {
    if (chunk.tooLong()) {
      return new ReadResult.Unreadable(
          chunk, "longer than " + ByteWindow.LIMIT + " bytes without an end of record");
    }
    try {
      return parser.parse(chunk);
    } catch (RuntimeException e) {
      return new ReadResult.Unreadable(chunk, "cannot be read: " + e);
    }
  }

  @Override
  public void close() throws IOException {
    cutter.close();
  }
}
