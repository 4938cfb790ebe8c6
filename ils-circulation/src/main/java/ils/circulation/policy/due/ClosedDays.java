package ils.circulation.policy.due;

import static ils.circulation.policy.due.DueAnswer.Problem.NO_OPEN_DAY;
import static ils.circulation.policy.due.DueAnswer.Step.CLOSED_DAYS;

import ils.circulation.policy.due.DueAnswer.Problem;
import ils.circulation.policy.due.OpenTimes.Opening;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** The step for closed days: forward or back, and only back when a ceiling set the date. */
final class ClosedDays {

  private final ClosedPolicy policy;
  private final int offsetMinutes;
  private final OpenTimes times;
  private final Course course;

  ClosedDays(DueFacts facts, Course course) {
    this.policy = facts.terms().closed();
    this.offsetMinutes = facts.terms().offsetMinutes();
    this.times = new OpenTimes(facts.hours());
    this.course = course;
  }

  Optional<Problem> apply() {
    if (policy == ClosedPolicy.KEEP) {
      return Optional.empty();
    }
    if (times.openDayFrom(course.start().toLocalDate()).isEmpty()) {
      return Optional.of(NO_OPEN_DAY);
    }
    if (policy == ClosedPolicy.END_OF_HOURS && !course.isCeilingHit()) {
      return endOfHours();
    }
    return course.isByDay() ? day() : time();
  }

  private Optional<Problem> day() {
    if (times.isOpenOn(course.dueDay())) {
      return Optional.empty();
    }
    if (course.isCeilingHit() || policy == ClosedPolicy.BACK) {
      return back();
    }
    boolean weekly = policy == ClosedPolicy.SAME_WEEKDAY && course.isWholeWeeks();
    Optional<LocalDate> open =
        weekly ? times.openDayFrom(course.dueDay(), 7) : Optional.<LocalDate>empty();
    return forwardTo(open.isPresent() ? open : times.openDayFrom(course.dueDay()));
  }

  /** Back at most to the day after the loan; a ceiling that leaves no open day stands as it is. */
  private Optional<Problem> back() {
    LocalDate floor = course.start().toLocalDate().plusDays(1);
    Optional<LocalDate> open = times.openDayUntil(course.dueDay(), floor);
    if (open.isPresent()) {
      course.day(open.get(), CLOSED_DAYS, Reckoning.of(Code.CLOSED_BACK, course.dueDay()));
      return Optional.empty();
    }
    return course.isCeilingHit() ? Optional.empty() : forwardTo(times.openDayFrom(course.dueDay()));
  }

  private Optional<Problem> forwardTo(Optional<LocalDate> open) {
    open.ifPresent(
        d -> course.day(d, CLOSED_DAYS, Reckoning.of(Code.CLOSED_FORWARD, course.dueDay())));
    return open.isEmpty() ? Optional.of(NO_OPEN_DAY) : Optional.empty();
  }

  private Optional<Problem> time() {
    if (times.around(course.due()).isPresent() || policy == ClosedPolicy.SKIP) {
      return Optional.empty();
    }
    return policy == ClosedPolicy.BACK ? atClosing() : atOpening();
  }

  private Optional<Problem> atClosing() {
    Optional<Opening> last = times.before(course.due());
    if (last.isEmpty() || !last.get().end().isAfter(course.start())) {
      return atOpening();
    }
    course.time(last.get().end(), CLOSED_DAYS, Reckoning.of(Code.CLOSED_UNTIL_CLOSING));
    return Optional.empty();
  }

  /** An offset that falls in closed time is cut at the end of the opening just before it. */
  private Optional<Problem> atOpening() {
    Optional<Opening> next = times.after(course.due());
    if (next.isEmpty()) {
      return Optional.of(NO_OPEN_DAY);
    }
    LocalDateTime wish = next.get().start().plusMinutes(offsetMinutes);
    LocalDateTime due =
        times.around(wish).isPresent()
            ? wish
            : times.before(wish).map(Opening::end).orElse(next.get().end());
    course.time(due, CLOSED_DAYS, Reckoning.of(Code.CLOSED_UNTIL_OPENING));
    return Optional.empty();
  }

  private Optional<Problem> endOfHours() {
    Optional<Opening> now = times.around(course.start());
    Optional<Opening> opening =
        now.isPresent() && now.get().end().isAfter(course.start())
            ? now
            : times.after(course.start());
    opening.ifPresent(o -> course.time(o.end(), CLOSED_DAYS, Reckoning.of(Code.END_OF_HOURS)));
    return opening.isEmpty() ? Optional.of(NO_OPEN_DAY) : Optional.empty();
  }
}
