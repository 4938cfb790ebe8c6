package ils.circulation.closing;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.closing.LibraryPlan.Run;
import ils.core.org.DayHours;
import ils.core.org.HoursKind;
import ils.core.org.OpeningExceptions.Stored;
import ils.core.org.SpecialDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContradictionTest {

  private static final LocalDate DAY = LocalDate.parse("2027-02-10");

  private static Stored closed(@Nullable HoursKind kind) {
    return new Stored(1, DAY, kind, null, null, "fest");
  }

  private static Stored open(HoursKind kind) {
    return new Stored(2, DAY, kind, LocalTime.of(10, 0), LocalTime.of(14, 0), "kort dag");
  }

  private static SpecialDay wish(String hours, HoursKind... kinds) {
    return new SpecialDay(DAY, Set.of(kinds), DayHours.parse(hours).orElseThrow(), "ny");
  }

  @Test
  void aDayIsNotClosedTwice() {
    assertThat(Contradiction.of(wish(""), List.of(closed(null)))).isPresent();
    assertThat(Contradiction.of(wish("", HoursKind.PHONE), List.of(closed(null)))).isPresent();
    assertThat(Contradiction.of(wish(""), List.of())).isEmpty();
  }

  @Test
  void butMoreOfItsHoursMayClose() {
    var staffed = closed(HoursKind.STAFFED);

    assertThat(Contradiction.of(wish(""), List.of(staffed))).isEmpty();
    assertThat(
            Contradiction.of(
                wish("", HoursKind.STAFFED, HoursKind.PHONE),
                List.of(staffed, closed(HoursKind.PHONE))))
        .isPresent();
  }

  @Test
  void specialHoursWantADayWithoutAny() {
    assertThat(Contradiction.of(wish("10-12"), List.of(closed(HoursKind.PHONE)))).isPresent();
    assertThat(
            Contradiction.of(
                wish("10-12", HoursKind.STAFFED), List.of(open(HoursKind.SELF_SERVICE))))
        .isEmpty();
    assertThat(Contradiction.of(wish("15-17", HoursKind.STAFFED), List.of(open(HoursKind.STAFFED))))
        .isPresent();
  }

  @Test
  void aClosingWinsOverSpecialHours() {
    assertThat(Contradiction.of(wish(""), List.of(open(HoursKind.STAFFED)))).isEmpty();
  }

  @Test
  void daysThatFollowEachOtherAreOneRun() {
    assertThat(Run.of(List.of(DAY, DAY.plusDays(1), DAY.plusDays(4))))
        .containsExactly(new Run(DAY, DAY.plusDays(1)), new Run(DAY.plusDays(4), DAY.plusDays(4)));
  }
}
