package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.Chunk;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds where one record ends and the next begins, whatever is wrong inside. */
interface ChunkCutter extends Closeable {

  /** The next record's bytes, or null at the end of the file. */
  @Nullable Chunk next() throws IOException;
}
