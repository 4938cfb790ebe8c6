package ils.circulation.policy.due;

import ils.circulation.policy.due.DueAnswer.Due;
import ils.circulation.policy.due.DueAnswer.NoDue;
import ils.circulation.policy.due.DueAnswer.Problem;
import ils.circulation.policy.due.DueAnswer.Step;
import ils.circulation.policy.due.LoanPeriod.Rolling;
import ils.circulation.policy.due.LoanPeriod.Scheduled;
import ils.circulation.policy.due.LoanPeriod.UntilMark;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Computes due dates: base, demand, fixed dates, expiry, booking, closed days, time of day.
 *
 * <p>Days are counted on the local calendar and turned into an instant once, so that a change of
 * summer time never moves a day loan; minutes and hours are real time. A local time that does not
 * exist moves to the later offset, one that comes twice is the first of them.
 */
public final class DueDates {

  private DueDates() {}

  /** Computes and reports; ends after at most 366 days of search. */
  public static DueAnswer compute(DueFacts facts) {
    Course course = new Course(facts.from().atZone(facts.zone()).toLocalDateTime());
    Optional<Problem> problem = base(facts, course);
    if (problem.isEmpty()) {
      problem = hardDate(facts, course);
    }
    if (problem.isEmpty()) {
      problem = ceilings(facts, course);
    }
    if (problem.isEmpty()) {
      problem = new ClosedDays(facts, course).apply();
    }
    return problem
        .<DueAnswer>map(p -> new NoDue(p, course.stages()))
        .orElseGet(() -> end(facts, course));
  }

  private static Optional<Problem> base(DueFacts facts, Course course) {
    LoanPeriod demand = facts.terms().demandPeriod();
    Optional<Problem> problem = period(facts, course, facts.terms().period(), Step.BASE);
    if (facts.demanded() && demand != null) {
      return period(facts, course, demand, Step.DEMAND);
    }
    return problem;
  }

  private static Optional<Problem> period(
      DueFacts facts, Course course, LoanPeriod period, Step step) {
    course.period(period);
    return switch (period) {
      case Rolling rolling -> rolling(facts, course, rolling, step);
      case Scheduled(String name) ->
          fixed(
              course,
              step,
              scheduled(facts, name),
              Problem.DATE_OUTSIDE_SCHEDULE,
              Reckoning.of(Code.SCHEDULE, name));
      case UntilMark(String mark) ->
          fixed(
              course,
              step,
              facts.marks().next(mark, course.start().toLocalDate()),
              Problem.NO_SCHOOL_MARK,
              Reckoning.of(Code.SCHOOL_MARK, mark));
    };
  }

  private static Optional<Problem> rolling(
      DueFacts facts, Course course, Rolling rolling, Step step) {
    if (!rolling.endsWithTheDay()) {
      var unit = rolling.unit() == LoanPeriod.Unit.HOURS ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
      course.instant(
          facts.from().plus(rolling.amount(), unit), facts.zone(), step, told(rolling, false));
      return Optional.empty();
    }
    LocalDate start = course.start().toLocalDate();
    LocalDate plain =
        switch (rolling.unit()) {
          case WEEKS -> start.plusWeeks(rolling.amount());
          case MONTHS -> start.plusMonths(rolling.amount());
          default -> start.plusDays(rolling.amount());
        };
    if (facts.terms().closed() != ClosedPolicy.SKIP) {
      course.day(plain, step, told(rolling, false));
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(start, plain);
    Optional<LocalDate> open = new OpenTimes(facts.hours()).openDaysAfter(start, days);
    open.ifPresent(day -> course.day(day, step, told(rolling, true)));
    return open.isEmpty() ? Optional.of(Problem.NO_OPEN_DAY) : Optional.empty();
  }

  private static Reckoning told(Rolling rolling, boolean openDaysOnly) {
    Code code = Code.valueOf("PERIOD_" + rolling.unit());
    return Reckoning.of(code, rolling.amount(), openDaysOnly ? 1 : 0);
  }

  private static Optional<LocalDate> scheduled(DueFacts facts, String name) {
    Schedule schedule = facts.schedules().get(name);
    LocalDate lentOn = facts.from().atZone(facts.zone()).toLocalDate();
    return schedule == null ? Optional.empty() : schedule.dueFor(lentOn);
  }

  private static Optional<Problem> fixed(
      Course course, Step step, Optional<LocalDate> day, Problem problem, Reckoning because) {
    day.ifPresent(d -> course.ceiling(d, step, because));
    return day.isEmpty() ? Optional.of(problem) : Optional.empty();
  }

  private static Optional<Problem> hardDate(DueFacts facts, Course course) {
    HardDue hard = facts.terms().hardDue();
    if (hard == null) {
      return Optional.empty();
    }
    Optional<LocalDate> day =
        hard.schedule() == null
            ? Optional.ofNullable(hard.date())
            : scheduled(facts, hard.schedule());
    if (day.isEmpty()) {
      return Optional.of(Problem.DATE_OUTSIDE_SCHEDULE);
    }
    boolean later = course.dueDay().isAfter(day.get());
    boolean earlier = course.dueDay().isBefore(day.get());
    Reckoning because = Reckoning.of(Code.valueOf("DATE_" + hard.side()), day.get());
    switch (hard.side()) {
      case EXACT -> course.ceiling(day.get(), Step.HARD_DATE, because);
      case BEFORE -> course.ceilingIf(later, day.get(), Step.HARD_DATE, because);
      case AFTER -> course.dayIf(earlier, day.get(), Step.HARD_DATE, because);
    }
    return Optional.empty();
  }

  private static Optional<Problem> ceilings(DueFacts facts, Course course) {
    LocalDate today = course.start().toLocalDate();
    LocalDate expiry = facts.expiresOn();
    // A role that has already expired is a block of its own (CO-03); it gives no ceiling.
    if (expiry != null && facts.terms().beforeExpiry() && !expiry.isBefore(today)) {
      course.ceilingIf(
          course.dueDay().isAfter(expiry), expiry, Step.EXPIRY, Reckoning.of(Code.EXPIRES, expiry));
    }
    LocalDate booked = facts.bookedFrom();
    if (booked == null) {
      return Optional.empty();
    }
    LocalDate last = booked.minusDays(Math.max(1, facts.terms().bookingBufferDays()));
    if (!course.dueDay().isAfter(last)) {
      return Optional.empty();
    }
    course.ceiling(last, Step.BOOKING, Reckoning.of(Code.BOOKED, booked));
    boolean tooShort = ChronoUnit.DAYS.between(today, last) < facts.terms().minimumDays();
    return tooShort ? Optional.of(Problem.TOO_SHORT_BEFORE_BOOKING) : Optional.empty();
  }

  private static DueAnswer end(DueFacts facts, Course course) {
    var at = course.at(facts.zone());
    LocalDateTime local = at.atZone(facts.zone()).toLocalDateTime();
    course.report(
        Step.TIME_OF_DAY,
        local,
        Reckoning.of(course.isByDay() ? Code.END_OF_DAY : Code.TO_THE_MINUTE));
    return at.isAfter(facts.from())
        ? new Due(local.toLocalDate(), at, course.stages())
        : new NoDue(Problem.NOT_AFTER_THE_LOAN, course.stages());
  }
}
