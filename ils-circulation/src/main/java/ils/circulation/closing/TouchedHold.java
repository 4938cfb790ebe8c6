package ils.circulation.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold that a closing touches. Whose it is, is not told: a closing is planned in the open.
 *
 * @param title of the copy
 * @param before its last day on the shelf as it is; null where it is not there yet
 * @param after the last day it would have; null where none is given yet
 */
public record TouchedHold(
    long hold, How how, String title, @Nullable LocalDate before, @Nullable LocalDate after) {

  /** In which way. */
  public enum How {
    /** It stands on the hold shelf, and stays longer. */
    STAYS,
    /** Its copy is asked for from this library's shelves, and is fetched when it opens again. */
    FETCHED_LATER,
    /** Its copy is on its way here, and gets its days on the shelf once it has come. */
    COMES_LATER;

    /** As it stands in keys of the bundles. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
