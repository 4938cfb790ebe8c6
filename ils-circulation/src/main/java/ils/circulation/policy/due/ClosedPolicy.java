package ils.circulation.policy.due;

import java.util.Locale;

/** What happens to a due date on a day, or at a time, when the place is closed. */
public enum ClosedPolicy {
  /** Nothing: the date stands. The only policy that needs no calendar. */
  KEEP,
  /** On to the next open day, or for an hourly loan to the next opening. */
  FORWARD,
  /** Back to the last open day, or for an hourly loan to the last closing. */
  BACK,
  /** Closed days are not counted at all. */
  SKIP,
  /** On by whole weeks, if the period is whole weeks and the weekday is not always closed. */
  SAME_WEEKDAY,
  /** Always the end of the opening hours now running, or else of the next ones. */
  END_OF_HOURS;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException if no policy is written so
   */
  public static ClosedPolicy ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
