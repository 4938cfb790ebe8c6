package ils.circulation.policy.holds;

import ils.circulation.policy.due.OpenHours;
import java.time.LocalDate;

/** How long a copy waits on the hold shelf. */
public final class ShelfExpiry {

  /** A place that opens on no day of a year counts calendar days instead. */
  private static final int HORIZON_DAYS = 366;

  private ShelfExpiry() {}

  /**
   * The last day on the shelf: so many open days after the day it was put there, at the end of that
   * day. Closed days do not count; the day of the capture is not one of them.
   *
   * @param openDays from 0; 0 is until the end of the same day
   */
  public static LocalDate lastDay(LocalDate shelvedOn, int openDays, OpenHours hours) {
    LocalDate day = shelvedOn;
    int left = openDays;
    for (int i = 0; left > 0; i++) {
      if (i == HORIZON_DAYS) {
        return shelvedOn.plusDays(openDays);
      }
      day = day.plusDays(1);
      left -= hours.isOpenOn(day) ? 1 : 0;
    }
    return day;
  }
}
