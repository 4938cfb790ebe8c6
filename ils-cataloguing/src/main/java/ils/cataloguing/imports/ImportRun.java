package ils.cataloguing.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import, as far as it has been committed.
 *
 * @param node items stand at or below it
 * @param fileBytes the size of the file as it came
 * @param dryRun whether it only tells what it would do
 * @param undone how many records and items an undo has put back
 * @param undoRefused how many of them it left as they are
 */
public record ImportRun(
    long id,
    String profile,
    String format,
    long node,
    String fileName,
    long fileBytes,
    boolean dryRun,
    ImportState state,
    @Nullable String failure,
    ImportCounts counts,
    long undone,
    long undoRefused,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /**
   * How far through the file, 0 to 100; of a packed file this is a guess that never reaches 100.
   */
  public int percent() {
    if (state.isOver() && state != ImportState.FAILED) {
      return 100;
    }
    return fileBytes == 0 ? 0 : (int) Math.min(99, 100 * counts.bytesRead() / fileBytes);
  }

  /** Whether what it did can be taken back now. */
  public boolean canBeUndone() {
    return !dryRun && (state == ImportState.DONE || state == ImportState.FAILED);
  }
}
