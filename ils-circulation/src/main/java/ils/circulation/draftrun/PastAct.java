package ils.circulation.draftrun;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the past with what its rules were asked with; no names.
 *
 * @param node the desk or terminal where it happened
 * @param role who borrowed; null once the loan is anonymous
 * @param dueBefore for a renewal the due date it started from, for a return the one that counted
 * @param renewals before a renewal
 * @param priceMinor the item's price; null if it has none
 */
record PastAct(
    Kind kind,
    Instant at,
    String channel,
    long node,
    LoanPart loan,
    @Nullable Role role,
    LocalDate dueBefore,
    int renewals,
    @Nullable Long priceMinor) {

  /** What was done. */
  enum Kind {
    CHECK_OUT,
    RENEWAL,
    RETURN;

    /** As it stands in message keys. */
    String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The loan it belongs to.
   *
   * @param situation what the rules of then were asked with
   * @param itemHome the node where the item belongs
   */
  record LoanPart(
      long id,
      long ruleVersion,
      String situation,
      LocalDate lentOn,
      Instant dueAt,
      @Nullable Instant returnedAt,
      long lentNode,
      long itemHome) {}

  /** Who borrowed. */
  record Role(long id, long node, @Nullable LocalDate endsOn, @Nullable LocalDate bornOn) {}
}
