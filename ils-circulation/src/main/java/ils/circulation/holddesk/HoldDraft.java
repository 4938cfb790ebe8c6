package ils.circulation.holddesk;

import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.Gravity;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hold that is not placed yet, as its form shows it.
 *
 * @param barcode as typed
 * @param title chosen beforehand; null where a barcode is asked for
 * @param copyOnly whether only that copy is wanted
 * @param startsOn the first day on which it is wanted, as typed; empty for at once
 * @param reasons why it is not placed; empty before it was asked for
 */
public record HoldDraft(
    String barcode,
    @Nullable Title title,
    boolean copyOnly,
    String startsOn,
    List<Reason> reasons) {

  /** What is waited for. */
  public record Title(long bib, String title, @Nullable String author) {}

  public HoldDraft {
    reasons = List.copyOf(reasons);
  }

  static HoldDraft of(@Nullable Title title) {
    return new HoldDraft("", title, false, "", List.of());
  }

  /** Whether staff can place it all the same. */
  public boolean isOpenToStaff() {
    return !reasons.isEmpty()
        && reasons.stream().noneMatch(reason -> reason.gravity() == Gravity.REFUSE);
  }

  /** What placing it all the same answers. */
  public List<Choice> choices() {
    return reasons.stream()
        .filter(reason -> reason.gravity() == Gravity.ASK)
        .map(reason -> reason.choices().getFirst())
        .toList();
  }

  /** What placing it all the same sets aside; that needs a comment. */
  public List<LendingRule> overrides() {
    return reasons.stream()
        .filter(reason -> reason.gravity() == Gravity.OVERRIDE)
        .map(Reason::rule)
        .toList();
  }
}
