package ils.cataloguing.marc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one record of a file. */
public sealed interface ReadResult {

  /** The record's bytes and its place in the file. */
  Chunk chunk();

  /** The control number where it could be read. */
  @Nullable String controlNumber();

  /** A record, perhaps repaired; the warnings tell how. */
  record Readable(Chunk chunk, MarcRecord record, List<MarcWarning> warnings)
      implements ReadResult {

    @Override
    public @Nullable String controlNumber() {
      return record.controlNumber();
    }
  }

  /** Bytes that no record could be made of. */
  record Unreadable(Chunk chunk, String reason) implements ReadResult {

    @Override
    public @Nullable String controlNumber() {
      return null;
    }
  }
}
