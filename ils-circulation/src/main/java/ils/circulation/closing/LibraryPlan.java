package ils.circulation.closing;

import ils.circulation.closing.ClosingPlan.ArisenFee;
import ils.circulation.closing.ClosingPlan.DueDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What special days would do at one library.
 *
 * @param library its id
 * @param stretches the days in a row on which it is closed
 * @param days how many loans are due on each of them
 * @param fees late fees charged for days that nobody could return anything on
 */
public record LibraryPlan(
    long library,
    List<Stretch> stretches,
    List<DueDay> days,
    List<ArisenFee> fees,
    List<TouchedHold> holds) {

  /**
   * Closed days in a row.
   *
   * @param reopensOn the first open day after them: what was due on one of them is due then
   * @param newDueAt the end of that day
   */
  public record Stretch(LocalDate from, LocalDate to, LocalDate reopensOn, Instant newDueAt) {}

  /** Days in a row, both ends included. */
  record Run(LocalDate from, LocalDate to) {

    /** Puts days together that follow each other. */
    static List<Run> of(List<LocalDate> days) {
      List<Run> runs = new ArrayList<>();
      for (LocalDate day : days) {
        if (!runs.isEmpty() && runs.getLast().to().plusDays(1).equals(day)) {
          runs.add(new Run(runs.removeLast().from(), day));
        } else {
          runs.add(new Run(day, day));
        }
      }
      return runs;
    }
  }

  LocalDate reopensOn() {
    return stretches.getLast().reopensOn();
  }
}
