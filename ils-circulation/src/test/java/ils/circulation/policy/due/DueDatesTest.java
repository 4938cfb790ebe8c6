package ils.circulation.policy.due;

import static ils.circulation.policy.due.ClosedPolicy.BACK;
import static ils.circulation.policy.due.ClosedPolicy.END_OF_HOURS;
import static ils.circulation.policy.due.ClosedPolicy.FORWARD;
import static ils.circulation.policy.due.ClosedPolicy.KEEP;
import static ils.circulation.policy.due.ClosedPolicy.SAME_WEEKDAY;
import static ils.circulation.policy.due.ClosedPolicy.SKIP;
import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.due.DueAnswer.Due;
import ils.circulation.policy.due.DueAnswer.NoDue;
import ils.circulation.policy.due.DueAnswer.Problem;
import ils.circulation.policy.due.DueAnswer.Stage;
import ils.circulation.policy.due.DueAnswer.Step;
import ils.circulation.policy.due.OpenHours.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DueDatesTest {

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final OpenHours NEVER = day -> List.of();

  // 2026-09-03 is a Thursday.
  private static final LocalDateTime THURSDAY = LocalDateTime.of(2026, 9, 3, 14, 0);

  private static DueFacts facts(
      LocalDateTime from, String period, ClosedPolicy closed, OpenHours hours) {
    return DueFacts.of(
        from.atZone(COPENHAGEN).toInstant(),
        COPENHAGEN,
        DueTerms.of(LoanPeriod.parse(period), closed),
        hours);
  }

  private static OpenHours closedOn(LocalDate... days) {
    Set<LocalDate> closed = Set.copyOf(Arrays.asList(days));
    return day -> closed.contains(day) ? List.of() : List.of(span("10:00", "18:00"));
  }

  private static OpenHours closedEvery(DayOfWeek weekday) {
    return day -> day.getDayOfWeek() == weekday ? List.of() : List.of(span("10:00", "18:00"));
  }

  private static Span span(String from, String until) {
    return new Span(LocalTime.parse(from), LocalTime.parse(until));
  }

  private static Due due(DueFacts facts) {
    return (Due) DueDates.compute(facts);
  }

  private static LocalDateTime localDue(DueFacts facts) {
    return due(facts).at().atZone(COPENHAGEN).toLocalDateTime();
  }

  private static Problem problem(DueFacts facts) {
    return ((NoDue) DueDates.compute(facts)).problem();
  }

  private static DueFacts with(DueFacts f, DueTerms terms) {
    return new DueFacts(
        f.from(),
        f.zone(),
        terms,
        f.demanded(),
        f.expiresOn(),
        f.bookedFrom(),
        f.hours(),
        f.schedules(),
        f.marks());
  }

  private static DueFacts expiring(DueFacts f, LocalDate on) {
    return new DueFacts(
        f.from(),
        f.zone(),
        f.terms(),
        f.demanded(),
        on,
        f.bookedFrom(),
        f.hours(),
        f.schedules(),
        f.marks());
  }

  private static DueFacts booked(DueFacts f, LocalDate from) {
    return new DueFacts(
        f.from(),
        f.zone(),
        f.terms(),
        f.demanded(),
        f.expiresOn(),
        from,
        f.hours(),
        f.schedules(),
        f.marks());
  }

  private static DueFacts scheduled(DueFacts f, Schedule schedule) {
    return new DueFacts(
        f.from(),
        f.zone(),
        f.terms(),
        f.demanded(),
        f.expiresOn(),
        f.bookedFrom(),
        f.hours(),
        Map.of(schedule.name(), schedule),
        f.marks());
  }

  @ParameterizedTest
  @DisplayName("T11: a closed due day moves forward, back or not at all")
  @CsvSource({"FORWARD, 2026-09-12", "BACK, 2026-09-09", "KEEP, 2026-09-10"})
  void aClosedDayMovesTheDate(ClosedPolicy closed, LocalDate expected) {
    var hours = closedOn(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 11));

    assertThat(due(facts(THURSDAY, "7 days", closed, hours)).on()).isEqualTo(expected);
  }

  @Test
  @DisplayName("T12: closed days that are not counted make a 7-day loan 9 days long")
  void closedDaysAreNotCounted() {
    var hours = closedOn(LocalDate.of(2026, 9, 5), LocalDate.of(2026, 9, 6));

    assertThat(due(facts(THURSDAY, "7 days", SKIP, hours)).on())
        .isEqualTo(LocalDate.of(2026, 9, 12));
  }

  @Test
  @DisplayName("T13: whole weeks move by whole weeks, unless the weekday is always closed")
  void wholeWeeksMoveByWholeWeeks() {
    var monday = LocalDateTime.of(2026, 9, 7, 12, 0);
    var oneClosed = closedOn(LocalDate.of(2026, 9, 28));
    var always = closedEvery(DayOfWeek.MONDAY);

    assertThat(due(facts(monday, "21 days", SAME_WEEKDAY, oneClosed)).on())
        .isEqualTo(LocalDate.of(2026, 10, 5));
    assertThat(due(facts(monday, "21 days", SAME_WEEKDAY, always)).on())
        .isEqualTo(LocalDate.of(2026, 9, 29));
    assertThat(due(facts(monday.plusDays(1), "20 days", SAME_WEEKDAY, oneClosed)).on())
        .isEqualTo(LocalDate.of(2026, 9, 29));
  }

  @Test
  @DisplayName("T14: a role that expires first is a ceiling, and a closed ceiling moves back")
  void expiryIsACeiling() {
    var expiry = LocalDate.of(2026, 9, 20);

    assertThat(localDue(expiring(facts(THURSDAY, "28 days", FORWARD, closedOn()), expiry)))
        .isEqualTo(expiry.atTime(23, 59, 59));
    assertThat(due(expiring(facts(THURSDAY, "28 days", FORWARD, closedOn(expiry)), expiry)).on())
        .isEqualTo(LocalDate.of(2026, 9, 19));
  }

  @ParameterizedTest
  @DisplayName(
      "T15, T19: a place that never opens gives an error, or the plain date if closed days do not count")
  @EnumSource(ClosedPolicy.class)
  void aPlaceThatNeverOpensGivesAnError(ClosedPolicy closed) {
    var facts = facts(THURSDAY, "28 days", closed, NEVER);

    if (closed == KEEP) {
      assertThat(due(facts).on()).isEqualTo(LocalDate.of(2026, 10, 1));
    } else {
      assertThat(problem(facts)).isEqualTo(Problem.NO_OPEN_DAY);
    }
  }

  @ParameterizedTest
  @DisplayName("T16: an hourly loan that ends when closed ends at closing or at the next opening")
  @CsvSource({"BACK, 2026-09-03T18:00", "FORWARD, 2026-09-05T10:00"})
  void anHourlyLoanEndsAtClosingOrOpening(ClosedPolicy closed, LocalDateTime expected) {
    var hours = closedOn(LocalDate.of(2026, 9, 4));

    assertThat(localDue(facts(THURSDAY.withHour(16), "4 hours", closed, hours)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @DisplayName("T17: until the end of the hours now running, or else of the next ones")
  @CsvSource({"2026-09-03T14:00, 2026-09-03T18:00", "2026-09-03T20:00, 2026-09-04T18:00"})
  void untilTheEndOfTheHours(LocalDateTime from, LocalDateTime expected) {
    assertThat(localDue(facts(from, "4 hours", END_OF_HOURS, closedOn()))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "opening lasts until {0} -> {1}")
  @DisplayName(
      "T18: an offset after opening that falls in closed time is cut at that opening's end")
  @CsvSource({"10:20, 2026-09-04T10:20", "12:00, 2026-09-04T10:30"})
  void anOffsetInClosedTimeIsCut(String until, LocalDateTime expected) {
    OpenHours hours = day -> List.of(span("10:00", until));
    var terms = new DueTerms(LoanPeriod.parse("8 hours"), null, null, FORWARD, 30, true, 0, 1);
    var facts = with(facts(THURSDAY.withHour(11), "8 hours", FORWARD, hours), terms);

    assertThat(localDue(facts)).isEqualTo(expected);
  }

  @Test
  @DisplayName("T20: with two openings a day the nearer earlier one's end is used")
  void theNearerEarlierOpeningCounts() {
    OpenHours hours = day -> List.of(span("08:00", "12:00"), span("14:00", "16:00"));

    assertThat(localDue(facts(THURSDAY.withHour(9), "4 hours", BACK, hours)))
        .isEqualTo(THURSDAY.withHour(12));
    assertThat(localDue(facts(THURSDAY.withHour(15), "4 hours", BACK, hours)))
        .isEqualTo(THURSDAY.withHour(16));
  }

  @Test
  @DisplayName("T21: a loan in no line of its schedule is refused")
  void outsideTheScheduleIsRefused() {
    var schedule =
        new Schedule(
            "s",
            List.of(
                new Schedule.Line(
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 8, 31),
                    LocalDate.of(2026, 9, 10))));

    assertThat(problem(scheduled(facts(THURSDAY, "schedule s", KEEP, NEVER), schedule)))
        .isEqualTo(Problem.DATE_OUTSIDE_SCHEDULE);
    assertThat(problem(facts(THURSDAY, "schedule s", KEEP, NEVER)))
        .isEqualTo(Problem.DATE_OUTSIDE_SCHEDULE);
    assertThat(
            due(scheduled(facts(THURSDAY.minusDays(9), "schedule s", KEEP, NEVER), schedule)).on())
        .isEqualTo(LocalDate.of(2026, 9, 10));
  }

  @ParameterizedTest
  @DisplayName("T22, T33: a fixed date before, exactly at or after weighs as it says")
  @CsvSource({
    "before 2026-09-20, 2026-09-20", "before 2026-10-20, 2026-10-01",
    "exact 2026-09-20, 2026-09-20", "exact 2026-10-20, 2026-10-20",
    "after 2026-09-20, 2026-10-01", "after 2026-10-20, 2026-10-20"
  })
  void aFixedDateWeighsIn(String hard, LocalDate expected) {
    var facts = facts(THURSDAY, "28 days", KEEP, NEVER);
    var t = facts.terms();
    var terms = new DueTerms(t.period(), null, HardDue.parse(hard), KEEP, 0, true, 0, 1);

    assertThat(due(with(facts, terms)).on()).isEqualTo(expected);
  }

  @Test
  @DisplayName("T23: a day loan ends with the day, an hour loan keeps the clock")
  void dayLoansEndWithTheDay() {
    assertThat(localDue(facts(THURSDAY, "2 days", KEEP, NEVER)))
        .isEqualTo(LocalDateTime.of(2026, 9, 5, 23, 59, 59));
    assertThat(localDue(facts(THURSDAY, "48 hours", KEEP, NEVER)))
        .isEqualTo(LocalDateTime.of(2026, 9, 5, 14, 0));
  }

  @Test
  @DisplayName("T24: summer time begins: day loans do not notice, an hour loan moves to 03:15 once")
  void theSpringGap() {
    var threeWeeksBefore = LocalDateTime.of(2026, 3, 8, 2, 15);

    assertThat(localDue(facts(threeWeeksBefore, "21 days", KEEP, NEVER)))
        .isEqualTo(LocalDateTime.of(2026, 3, 29, 23, 59, 59));
    assertThat(localDue(facts(LocalDateTime.of(2026, 3, 28, 2, 15), "24 hours", KEEP, NEVER)))
        .isEqualTo(LocalDateTime.of(2026, 3, 29, 3, 15));
  }

  @Test
  @DisplayName("T25: summer time ends: two hours are two real hours")
  void theAutumnOverlap() {
    var first = Instant.parse("2026-10-25T00:30:00Z"); // 02:30, the first time
    var facts =
        DueFacts.of(first, COPENHAGEN, DueTerms.of(LoanPeriod.parse("2 hours"), KEEP), NEVER);

    assertThat(due(facts).at()).isEqualTo(first.plusSeconds(7200));
  }

  @Test
  @DisplayName("T26: today is the local day, wherever the server is")
  void todayIsTheLocalDay() {
    var facts =
        DueFacts.of(
            Instant.parse("2026-09-03T22:30:00Z"), // 00:30 on the 4th
            COPENHAGEN,
            DueTerms.of(LoanPeriod.parse("1 day"), KEEP),
            NEVER);

    assertThat(due(facts).on()).isEqualTo(LocalDate.of(2026, 9, 5));
  }

  @ParameterizedTest
  @DisplayName("T27: while somebody waits the loan is shorter")
  @CsvSource({"true, 2026-09-17", "false, 2026-10-01"})
  void demandShortensTheLoan(boolean demanded, LocalDate expected) {
    var f = facts(THURSDAY, "28 days", KEEP, NEVER);
    var terms =
        new DueTerms(f.terms().period(), LoanPeriod.parse("14 days"), null, KEEP, 0, true, 0, 1);
    var facts =
        new DueFacts(
            f.from(), f.zone(), terms, demanded, null, null, NEVER, Map.of(), SchoolMarks.NONE);

    assertThat(due(facts).on()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "lent {0} -> due {1}")
  @DisplayName(
      "T29: a year loan is due on the school year's last return day, later ones on the next")
  @CsvSource({"2026-09-03, 2027-06-21", "2027-05-20, 2027-06-21", "2027-06-22, 2028-06-20"})
  void aYearLoanEndsWithTheSchoolYear(LocalDate lent, LocalDate expected) {
    SchoolMarks marks =
        (mark, from) ->
            mark.equals("last-return-day")
                ? List.of(LocalDate.of(2027, 6, 21), LocalDate.of(2028, 6, 20)).stream()
                    .filter(day -> !day.isBefore(from))
                    .findFirst()
                : Optional.empty();
    var f = facts(lent.atTime(10, 0), "mark last-return-day", FORWARD, closedOn());
    var facts =
        new DueFacts(f.from(), f.zone(), f.terms(), false, null, null, f.hours(), Map.of(), marks);

    assertThat(due(facts).on()).isEqualTo(expected);
    assertThat(problem(f)).isEqualTo(Problem.NO_SCHOOL_MARK);
  }

  @Test
  @DisplayName("T32: an opening over midnight belongs to the day before")
  void anOpeningOverMidnight() {
    OpenHours hours =
        day ->
            day.getDayOfWeek() == DayOfWeek.THURSDAY ? List.of(span("20:00", "02:00")) : List.of();

    assertThat(localDue(facts(THURSDAY.withHour(21).withMinute(30), "4 hours", BACK, hours)))
        .isEqualTo(LocalDateTime.of(2026, 9, 4, 1, 30));
  }

  @Test
  @DisplayName("T34: a booking with its buffer is a ceiling; too short a loan is refused")
  void aBookingIsACeiling() {
    var f = facts(THURSDAY, "28 days", KEEP, NEVER);
    var terms = new DueTerms(f.terms().period(), null, null, KEEP, 0, true, 2, 5);
    var facts = with(f, terms);

    assertThat(due(booked(facts, THURSDAY.toLocalDate().plusDays(10))).on())
        .isEqualTo(THURSDAY.toLocalDate().plusDays(8));
    assertThat(problem(booked(facts, THURSDAY.toLocalDate().plusDays(6))))
        .isEqualTo(Problem.TOO_SHORT_BEFORE_BOOKING);
  }

  @Test
  @DisplayName("Every stage is reported")
  void everyStageIsReported() {
    var expiry = LocalDate.of(2026, 9, 20);
    var facts = expiring(facts(THURSDAY, "28 days", FORWARD, closedOn(expiry)), expiry);

    assertThat(due(facts).stages())
        .extracting(Stage::step)
        .containsExactly(Step.BASE, Step.EXPIRY, Step.CLOSED_DAYS, Step.TIME_OF_DAY);
  }

  @Property
  @Label(
      "A due date lies after the loan, on an open day, and not before the plain period unless back")
  void aDueDateIsSound(
      @ForAll @IntRange(max = 800) int day,
      @ForAll @IntRange(max = 1439) int minute,
      @ForAll @IntRange(min = 1, max = 60) int period,
      @ForAll ClosedPolicy closed,
      @ForAll DayOfWeek weekly) {
    var from = LocalDate.of(2026, 1, 1).plusDays(day).atStartOfDay().plusMinutes(minute);
    var hours = closedEvery(weekly);

    var due = due(facts(from, period + " days", closed, hours));

    assertThat(due.at()).isAfter(from.atZone(COPENHAGEN).toInstant());
    if (closed == FORWARD || closed == SKIP || closed == SAME_WEEKDAY) {
      assertThat(due.on()).isAfterOrEqualTo(from.toLocalDate().plusDays(period));
    }
    if (closed != KEEP) {
      assertThat(due.on().getDayOfWeek()).isNotEqualTo(weekly);
    }
  }
}
