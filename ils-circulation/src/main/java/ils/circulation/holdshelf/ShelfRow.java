package ils.circulation.holdshelf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A copy on the hold shelf of a library.
 *
 * @param holdId the hold it stands there for; null if nobody
 * @param number its place on the shelf; null for what should be taken away
 * @param until last day on the shelf
 * @param goesTo the pickup library of whom it is set aside for now; null for nobody
 */
public record ShelfRow(
    String barcode,
    String title,
    @Nullable Long holdId,
    @Nullable String number,
    @Nullable LocalDate until,
    @Nullable Long goesTo) {

  /** Whether it stands there for nobody, or for somebody elsewhere. */
  public boolean isToBeCleared() {
    return number == null;
  }
}
