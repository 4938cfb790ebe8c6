package ils.circulation.borrower;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody can borrow with what was shown.
 *
 * @param on the day the card was replaced, or its last day
 */
public record BorrowerUnknown(Why why, @Nullable LocalDate on) {

  /** What is wrong with the key. */
  public enum Why {
    /** No such card, person or role in this municipality. */
    UNKNOWN,
    /** An old card; the newer one must be shown. */
    CARD_REPLACED,
    /** A card that is not valid on this day. */
    CARD_EXPIRED,
    /** A person without a borrower role. */
    NO_ROLE
  }
}
