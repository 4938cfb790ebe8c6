package ils.circulation.policy.lending;

import ils.circulation.policy.rules.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether a loan can be renewed.
 *
 * @param loan the loan as it stands
 * @param borrower its borrower
 * @param queue who else wants the item or its title
 * @param renewer who asks
 * @param otherOverdue whether the borrower has another loan that is overdue
 * @param rules those of the loan
 */
public record RenewalFacts(
    Running loan,
    BorrowerFacts borrower,
    Queue queue,
    Renewer renewer,
    boolean otherOverdue,
    PlaceFacts place,
    Resolution rules) {

  /**
   * A loan as it stands.
   *
   * @param lentOn local day of the loan
   * @param renewals so far
   * @param unseen renewals since the item was last seen
   * @param bookedFrom first day of the item's next booking; null for none
   */
  public record Running(
      State state,
      LocalDate lentOn,
      LocalDate dueOn,
      Instant dueAt,
      int renewals,
      int unseen,
      @Nullable LocalDate bookedFrom) {}

  /** What state a loan is in. */
  public enum State {
    OPEN,
    LOST,
    CLAIMED,
    CLOSED
  }

  /** Who else wants it. */
  public enum Queue {
    NOBODY,
    /** Others wait for the title, and there are free copies for each of them. */
    SERVED_BY_OTHERS,
    /** Others wait, and this copy could serve one of them. */
    OTHERS_WAIT,
    /** The copy is called back for another. */
    RECALLED
  }

  /** Who asks for the renewal. */
  public enum Renewer {
    BORROWER_UNSEEN,
    BORROWER_SEEN,
    STAFF_UNSEEN,
    STAFF_SEEN,
    AUTOMATIC,
    /** Neither borrower nor guardian nor staff. */
    STRANGER;

    public boolean sees() {
      return this == BORROWER_SEEN || this == STAFF_SEEN;
    }
  }
}
