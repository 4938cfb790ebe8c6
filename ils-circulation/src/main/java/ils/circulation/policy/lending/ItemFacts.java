package ils.circulation.policy.lending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the item before it is lent.
 *
 * @param hands in whose hands it is
 * @param condition whether it is in circulation
 * @param waits for whom it stands on a hold shelf or travels
 * @param loanable by its own mark; the rules speak apart
 * @param rightAudience whether the borrower belongs to those it is for
 * @param ageMark the least age it is for; null for none
 * @param sameTitle the borrower has another copy of the title, of a kind where this matters
 * @param recalled for another
 * @param demanded somebody waits for the title
 * @param bookedFrom first day of its next booking by another; null for none
 */
public record ItemFacts(
    Hands hands,
    Condition condition,
    Waits waits,
    boolean loanable,
    boolean rightAudience,
    @Nullable Integer ageMark,
    boolean sameTitle,
    boolean recalled,
    boolean demanded,
    @Nullable LocalDate bookedFrom) {

  /** In whose hands an item is. */
  public enum Hands {
    LIBRARY,
    BORROWER,
    ANOTHER
  }

  /** Whether an item is in circulation. */
  public enum Condition {
    /** It can be lent: on the shelf, on a cart, on its way, on order or in process. */
    USABLE,
    /** Lost or missing; lending it means that it has been found. */
    ASTRAY,
    /** Damaged; staff may lend it as it is. */
    UNUSABLE,
    /** In repair or withdrawn: nobody can lend it before it is back in circulation. */
    OUT;

    /** Whether it stays with staff when it is scanned. */
    public boolean staysWithStaff() {
      return this == UNUSABLE || this == OUT;
    }
  }

  /** For whom an item is set aside. */
  public enum Waits {
    FOR_NOBODY,
    FOR_BORROWER,
    FOR_ANOTHER
  }
}
