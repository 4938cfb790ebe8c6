package ils.circulation.policy.lending;

import java.time.Instant;
import java.util.List;

/** What a return does. */
public sealed interface CheckInDecision {

  /**
   * It is taken.
   *
   * @param returnedAt the instant that counts for fees
   * @param effects in the order in which they are told; never empty
   * @param node code of the place it goes to or stays at
   * @param notes what staff should know
   */
  record Taken(Instant returnedAt, List<Effect> effects, Next next, String node, List<Reason> notes)
      implements CheckInDecision {}

  /** It cannot be, and nothing has changed. */
  record Refused(List<Reason> reasons) implements CheckInDecision {}

  /** What a return does, in the order in which it is told. */
  enum Effect {
    LOAN_CLOSED,
    CLAIM_RESOLVED,
    LOST_FOUND,
    BILL_CANCELLED,
    BILL_REFUNDED,
    FEE_CHARGED,
    FEE_WAIVED,
    SUSPENDED,
    SUSPENSION_SHORTENED,
    SUSPENSION_LIFTED,
    TRANSIT_ENDED,
    HOLD_CAPTURED,
    TRANSIT_STARTED,
    SHELVED,
    LEFT_TO_CATALOGUING,
    USE_COUNTED,
    NOTHING_DONE
  }

  /** What to do with the item in hand. */
  enum Next {
    SHELVE_HERE,
    PUT_ON_HOLD_SHELF,
    SEND_TO_PICKUP,
    SEND_HOME,
    /** On to where it was travelling when it was scanned. */
    SEND_ON,
    GIVE_TO_CATALOGUING,
    ASK_STAFF
  }
}
