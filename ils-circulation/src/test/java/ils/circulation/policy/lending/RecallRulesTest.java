package ils.circulation.policy.lending;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.lending.RecallRules.Terms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallRulesTest {

  /** A Thursday. */
  private static final LocalDate LENT = LocalDate.of(2026, 9, 3);

  private static final LocalDate DUE = LENT.plusDays(28);

  private static LocalDate recalled(int onDay, OpenHours hours) {
    return RecallRules.dueOn(LENT, DUE, LENT.plusDays(onDay), new Terms(10, 5, hours));
  }

  @ParameterizedTest(name = "kept 10 days, 5 to bring it: recalled on day {0} -> due on day {1}")
  @DisplayName("T201, T202, T204: guaranteed days, days to bring it, never later than before")
  @CsvSource({"3, 10", "20, 25", "27, 28", "40, 28"})
  void dueSooner(int onDay, int dueDay) {
    assertThat(recalled(onDay, OpenHours.ALWAYS)).isEqualTo(LENT.plusDays(dueDay));
  }

  @Test
  @DisplayName("T201: a closed day moves on to the next open one")
  void aClosedDay() {
    OpenHours noSundays =
        day ->
            day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? List.of()
                : List.of(new OpenHours.Span(LocalTime.of(8, 0), LocalTime.of(20, 0)));

    assertThat(recalled(3, noSundays)).isEqualTo(LENT.plusDays(11)); // day 10 is a Sunday
    assertThat(recalled(3, day -> List.of())).isEqualTo(DUE);
  }

  @Property(tries = 300)
  @Label("T201, T204: nobody gets longer than before, nor less than guaranteed before the due date")
  void never(
      @ForAll @IntRange(max = 60) int onDay,
      @ForAll @IntRange(max = 40) int guarantee,
      @ForAll @IntRange(max = 20) int toReturn) {
    var terms = new Terms(guarantee, toReturn, OpenHours.ALWAYS);

    LocalDate due = RecallRules.dueOn(LENT, DUE, LENT.plusDays(onDay), terms);

    assertThat(due).isBeforeOrEqualTo(DUE);
    assertThat(due.equals(DUE) || !due.isBefore(LENT.plusDays(guarantee))).isTrue();
    assertThat(due.equals(DUE) || !due.isBefore(LENT.plusDays(onDay + toReturn))).isTrue();
  }
}
