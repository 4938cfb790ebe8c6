package ils.circulation.closing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One closing on record, or other special days given in one act.
 *
 * @param openDays how many of its days have special hours; the others are closed
 * @param madeBy display name
 * @param undoneAt null while it stands
 */
public record ClosingRow(
    long id,
    long node,
    LocalDate from,
    LocalDate to,
    String reason,
    boolean openDays,
    Instant madeAt,
    String madeBy,
    Moved moved,
    @Nullable Instant undoneAt) {

  /**
   * What it moved.
   *
   * @param loans how many due dates
   * @param fees how many were taken away
   * @param holds how many stay longer on the shelf
   */
  public record Moved(int loans, int fees, int holds) {}
}
