package ils.circulation.policy.lending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules CI-01 and CI-02: when something can have come back. */
public final class ReturnDates {

  private ReturnDates() {}

  /**
   * What is impossible about a date; empty if it may be.
   *
   * @param lentAt when it was lent; null if it was not on loan
   */
  public static List<Reason> impossible(Instant returned, Instant now, @Nullable Instant lentAt) {
    List<Reason> impossible = new ArrayList<>();
    Map<String, String> details = Map.of("returned", returned.toString());
    if (returned.isAfter(now)) {
      impossible.add(Reason.refuse(LendingRule.RETURN_IN_FUTURE, details));
    }
    if (lentAt != null && returned.isBefore(lentAt)) {
      impossible.add(Reason.refuse(LendingRule.RETURN_BEFORE_LOAN, details));
    }
    return impossible;
  }
}
