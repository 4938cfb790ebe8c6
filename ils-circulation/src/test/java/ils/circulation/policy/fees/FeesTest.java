package ils.circulation.policy.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.due.OpenHours.Span;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeesTest {

  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final LocalDate DUE = LocalDate.of(2026, 9, 3);

  private static final FeeModel COPENHAGEN =
      model(
          "ladder",
          "adult 1:20 8:120 31:230",
          "child 1:10 8:55 31:120",
          "child-under 18",
          "per delivery");

  private static FeeModel model(String kind, String... lines) {
    Map<String, String> byWord = new HashMap<>();
    for (String line : lines) {
      int blank = line.indexOf(' ');
      byWord.put(line.substring(0, blank), line.substring(blank + 1));
    }
    return FeeModelText.read("m", kind, byWord);
  }

  private static Amount fee(FeeModel model, long days) {
    return model.charge(LateReturn.ofDays(DUE, DUE.plusDays(days), null)).amount();
  }

  private static LateReturn late(
      LocalDateTime due, LocalDateTime back, Amount price, OpenHours hours) {
    return new LateReturn(due.atZone(DENMARK), back.atZone(DENMARK), null, price, hours);
  }

  @ParameterizedTest(name = "{0} days late: adult {1}, child {2}")
  @DisplayName("T100: the ladder's steps are not added up")
  @CsvSource({
    "0, 0, 0",
    "1, 20, 10",
    "7, 20, 10",
    "8, 120, 55",
    "30, 120, 55",
    "31, 230, 120",
    "400, 230, 120"
  })
  void theLadderIsNotAddedUp(long days, long adult, long child) {
    var back = DUE.plusDays(days);

    assertThat(COPENHAGEN.charge(LateReturn.ofDays(DUE, back, DUE.minusYears(40))).amount())
        .isEqualTo(Amount.ofUnits(adult));
    assertThat(COPENHAGEN.charge(LateReturn.ofDays(DUE, back, DUE.minusYears(9))).amount())
        .isEqualTo(Amount.ofUnits(child));
  }

  @ParameterizedTest
  @DisplayName("T103: the age on the due date chooses the ladder")
  @CsvSource({"2008-09-04, 55", "2008-09-03, 120"})
  void theAgeOnTheDueDateCounts(LocalDate bornOn, long expected) {
    assertThat(COPENHAGEN.charge(LateReturn.ofDays(DUE, DUE.plusDays(10), bornOn)).amount())
        .isEqualTo(Amount.ofUnits(expected));
  }

  @Test
  @DisplayName("T105: class loans cost nothing however late")
  void classLoansCostNothing() {
    assertThat(fee(new NoFee("none"), 400)).isEqualTo(Amount.NONE);
  }

  @ParameterizedTest
  @DisplayName("T90: so much a day, up to a cap or the price")
  @CsvSource({"none, , 29", "10, , 10", "none price, 5, 5", "10 price, 25, 10", "none price, , 29"})
  void soMuchADayUpToACap(String cap, Long price, long expected) {
    var model = model("interval", "rate 1 per 1 days", "cap " + cap);
    var late =
        late(
            DUE.atTime(23, 59, 59),
            DUE.plusDays(29).atTime(9, 0),
            price == null ? null : Amount.ofUnits(price),
            OpenHours.ALWAYS);

    assertThat(model.charge(late).amount()).isEqualTo(Amount.ofUnits(expected));
  }

  @ParameterizedTest
  @DisplayName("T91: an interval of 7 days counts when full, or from its start")
  @CsvSource({"end, 6, 0", "end, 7, 1", "end, 13, 1", "start, 1, 1", "start, 7, 1", "start, 8, 2"})
  void anIntervalCountsWhenFullOrFromItsStart(String at, long days, long expected) {
    var model = model("interval", "rate 1 per 7 days", "charged-at " + at);

    assertThat(fee(model, days)).isEqualTo(Amount.ofUnits(expected));
  }

  @ParameterizedTest
  @DisplayName("T92, T94: within the grace nothing; after it the days of grace count or not")
  @CsvSource({"counted, 3, 0", "counted, 4, 4", "free, 3, 0", "free, 4, 1"})
  void graceCostsNothing(String mode, long days, long expected) {
    var model = model("interval", "rate 1 per 1 days", "grace 3 " + mode);

    assertThat(fee(model, days)).isEqualTo(Amount.ofUnits(expected));
  }

  @ParameterizedTest(name = "back {0} days after the due date, the first of them closed: {1}")
  @DisplayName("T93: a day's grace passes over a closed day; after it all open days count")
  @CsvSource({"1, 0", "2, 0", "3, 2", "4, 3"})
  void graceExtendsOverClosedDays(long days, long expected) {
    OpenHours hours =
        day ->
            day.equals(DUE.plusDays(1))
                ? List.of()
                : List.of(new Span(LocalTime.of(10, 0), LocalTime.of(18, 0)));
    var model = model("interval", "rate 1 per 1 days", "grace 1 counted", "closed skipped");
    var back = late(DUE.atTime(23, 59, 59), DUE.plusDays(days).atTime(12, 0), null, hours);

    assertThat(model.charge(back).amount()).isEqualTo(Amount.ofUnits(expected));
  }

  @Test
  @DisplayName("T95: closed days, and for hours closed time, do not count")
  void closedTimeDoesNotCount() {
    Set<LocalDate> closed = Set.copyOf(Arrays.asList(DUE.plusDays(2), DUE.plusDays(3)));
    OpenHours hours =
        day ->
            closed.contains(day)
                ? List.of()
                : List.of(new Span(LocalTime.of(10, 0), LocalTime.of(18, 0)));
    var days = model("interval", "rate 1 per 1 days", "closed skipped");
    var byHour = model("interval", "rate 1 per 1 hours", "closed skipped");

    assertThat(
            days.charge(late(DUE.atTime(23, 59, 59), DUE.plusDays(5).atTime(9, 0), null, hours))
                .amount())
        .isEqualTo(Amount.ofUnits(3));
    assertThat(
            byHour
                .charge(late(DUE.atTime(17, 0), DUE.plusDays(1).atTime(11, 0), null, hours))
                .amount())
        .isEqualTo(Amount.ofUnits(2));
  }

  @Test
  @DisplayName("T96: 61 minutes are two started hours")
  void aStartedHourCounts() {
    var model = model("interval", "rate 1 per 1 hours");
    var due = DUE.atTime(12, 0);

    assertThat(model.charge(late(due, due.plusMinutes(61), null, OpenHours.ALWAYS)).amount())
        .isEqualTo(Amount.ofUnits(2));
  }

  @ParameterizedTest
  @DisplayName("T25, T96: an hour that the clock skips or repeats is none more and none less")
  @CsvSource({
    "2026-03-29T01:30, 2026-03-29T03:30, counted, 1",
    "2026-10-25T01:30, 2026-10-25T03:30, counted, 3",
    "2026-03-29T01:30, 2026-03-29T03:30, skipped, 1",
    "2026-10-25T01:30, 2026-10-25T03:30, skipped, 3"
  })
  void hoursAreRealTime(LocalDateTime due, LocalDateTime back, String closed, long expected) {
    OpenHours always = day -> List.of(new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    var model = model("interval", "rate 1 per 1 hours", "closed " + closed);

    assertThat(model.charge(late(due, back, null, always)).amount())
        .isEqualTo(Amount.ofUnits(expected));
  }

  @Test
  @DisplayName("T25, T90: returned within the hour that the clock repeats, a minute late is late")
  void lateWithinTheRepeatedHour() {
    var due = LocalDateTime.parse("2026-10-25T02:50").atZone(DENMARK);
    var back = due.plusMinutes(20); // the clock shows 02:10
    var model = model("interval", "rate 1 per 1 minutes");

    assertThat(model.charge(new LateReturn(due, back, null, null, OpenHours.ALWAYS)).amount())
        .isEqualTo(Amount.ofUnits(20));
  }

  @Test
  @DisplayName("T90: a fee model has no negative amount")
  void noNegativeAmounts() {
    assertThatThrownBy(() -> model("interval", "rate 1 per 1 days", "cap -5"))
        .hasMessageContaining("-5");
    assertThatThrownBy(() -> model("ladder", "adult 1:-20")).hasMessageContaining("-20");
  }

  @ParameterizedTest
  @DisplayName("T97: the last interval is cut at the cap, or dropped")
  @CsvSource({
    "cut, 2, 4",
    "cut, 3, 5",
    "cut, 9, 5",
    "dropped, 2, 4",
    "dropped, 3, 4",
    "dropped, 9, 4"
  })
  void theLastIntervalIsCutOrDropped(String mode, long days, long expected) {
    var model = model("interval", "rate 2 per 1 days", "cap 5", "last-interval " + mode);

    assertThat(fee(model, days)).isEqualTo(Amount.ofUnits(expected));
  }

  @Property
  @Label("T98: later is never cheaper, and never above the dearest step")
  void laterIsNeverCheaper(
      @ForAll @IntRange(max = 500) int days, @ForAll @IntRange(max = 500) int more) {
    assertThat(fee(COPENHAGEN, days + more).minorUnits())
        .isGreaterThanOrEqualTo(fee(COPENHAGEN, days).minorUnits())
        .isBetween(0L, 23000L);
  }

  @Test
  @DisplayName("T99: what is not late costs nothing and needs no ledger line")
  void whatIsNotLateCostsNothing() {
    var early = COPENHAGEN.charge(LateReturn.ofDays(DUE, DUE.minusDays(3), null));

    assertThat(early.amount().isNone()).isTrue();
    assertThat(early.daysLate()).isZero();
  }

  @Test
  void theReckoningIsToldByItsCode() {
    assertThat(COPENHAGEN.charge(LateReturn.ofDays(DUE, DUE.plusDays(9), null)).reckoning())
        .isEqualTo(Reckoning.of(Code.LADDER_ADULT, "m", 9, 8));
  }

  @Test
  void aLadderThatFallsIsRefused() {
    assertThatThrownBy(() -> model("ladder", "adult 1:20 8:10"))
        .hasMessageContaining("never fall in amount");
  }
}
