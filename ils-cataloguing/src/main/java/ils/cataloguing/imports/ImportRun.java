package ils.cataloguing.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import, as far as it has been committed.
 *
 * @param node items stand at or below it
 * @param fileBytes the size of the file as it came
 * @param records how many records of the file are done
 */
public record ImportRun(
    long id,
    String profile,
    String format,
    long node,
    String fileName,
    long fileBytes,
    ImportState state,
    @Nullable String failure,
    ImportCounts counts,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /**
   * How far through the file, 0 to 100; of a packed file this is a guess that never reaches 100.
   */
  public int percent() {
    if (state == ImportState.DONE) {
      return 100;
    }
    return fileBytes == 0 ? 0 : (int) Math.min(99, 100 * counts.bytesRead() / fileBytes);
  }
}
