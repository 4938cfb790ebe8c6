package ils.circulation.policy.due;

import ils.circulation.policy.due.DueAnswer.Stage;
import ils.circulation.policy.due.DueAnswer.Step;
import ils.circulation.policy.reckoning.Reckoning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The due date on its way through the steps; lives for one computation. */
final class Course {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final LocalDateTime start;
  private final List<Stage> stages = new ArrayList<>();
  private LocalDateTime due;
  private @Nullable Instant instant;
  private boolean byDay = true;
  private boolean wholeWeeks;
  private boolean ceilingHit;

  Course(LocalDateTime start) {
    this.start = start;
    this.due = start;
  }

  LocalDateTime start() {
    return start;
  }

  LocalDateTime due() {
    return due;
  }

  LocalDate dueDay() {
    return due.toLocalDate();
  }

  boolean isByDay() {
    return byDay;
  }

  boolean isWholeWeeks() {
    return wholeWeeks;
  }

  /** A ceiling set the date, so that it may only move back. */
  boolean isCeilingHit() {
    return ceilingHit;
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }

  void period(LoanPeriod period) {
    wholeWeeks = period.isWholeWeeks();
    ceilingHit = false;
  }

  void day(LocalDate day, Step step, Reckoning because) {
    byDay = true;
    instant = null;
    report(step, day.atTime(END_OF_DAY), because);
  }

  void dayIf(boolean applies, LocalDate day, Step step, Reckoning because) {
    if (applies) {
      day(day, step, because);
    }
  }

  void ceiling(LocalDate day, Step step, Reckoning because) {
    day(day, step, because);
    ceilingHit = true;
  }

  void ceilingIf(boolean applies, LocalDate day, Step step, Reckoning because) {
    if (applies) {
      ceiling(day, step, because);
    }
  }

  /** Real time, which an hour that comes twice does not stretch. */
  void instant(Instant at, ZoneId zone, Step step, Reckoning because) {
    byDay = false;
    instant = at;
    report(step, at.atZone(zone).toLocalDateTime(), because);
  }

  void time(LocalDateTime time, Step step, Reckoning because) {
    byDay = false;
    instant = null;
    report(step, time, because);
  }

  void report(Step step, LocalDateTime time, Reckoning because) {
    due = time;
    stages.add(new Stage(step, time, because));
  }

  /** Gap: the later offset. Overlap: the earlier offset. Both are what java.time does. */
  Instant at(ZoneId zone) {
    return instant != null ? instant : due.atZone(zone).toInstant();
  }
}
