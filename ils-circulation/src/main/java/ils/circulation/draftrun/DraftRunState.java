package ils.circulation.draftrun;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the run of a draft is.
 *
 * @param version of the draft's text that is run
 * @param movedAt its last sign of life
 * @param done transactions replayed so far
 * @param found how many there are; 0 until they are counted
 * @param endedAt null while it runs
 * @param report null while it runs, and where it came to nothing
 */
public record DraftRunState(
    long id,
    int version,
    Instant movedAt,
    int done,
    int found,
    @Nullable Instant endedAt,
    @Nullable DraftRunReport report) {

  /** A run that has given no sign of life for so many seconds has died. */
  private static final int SILENCE = 60;

  public boolean isRunningAt(Instant now) {
    return endedAt == null && now.isBefore(movedAt.plusSeconds(SILENCE));
  }
}
