package ils.cataloguing.marc;

import java.io.Closeable;
import java.util.Iterator;

/**
 * Reads a file record by record, with memory for one record only. A bad record becomes a {@link
 * ReadResult.Unreadable} and the next one is read; only a failure of the medium itself ends the
 * reading, as an {@link java.io.UncheckedIOException}. Not for several threads.
 */
public interface RecordReader extends Iterator<ReadResult>, Closeable {}
