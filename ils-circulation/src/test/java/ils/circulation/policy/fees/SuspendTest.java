package ils.circulation.policy.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspendTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 3);

  private static Suspend model(String... lines) {
    Map<String, String> byWord = new HashMap<>();
    for (String line : lines) {
      int blank = line.indexOf(' ');
      byWord.put(line.substring(0, blank), line.substring(blank + 1));
    }
    return (Suspend) FeeModelText.read("pause", "suspend", byWord);
  }

  private static long days(Suspend model, long late) {
    return model.suspendedDays(LateReturn.ofDays(DUE, DUE.plusDays(late), null));
  }

  @ParameterizedTest(name = "{0}: {1} days late -> {2} days")
  @DisplayName("T115: so many days for each day late, after the grace, up to the most")
  @CsvSource({
    "2 per 1, 0 free, none, 0, 0",
    "2 per 1, 0 free, none, 3, 6",
    "1 per 7, 0 free, none, 6, 0",
    "1 per 7, 0 free, none, 7, 1",
    "2 per 1, 3 free, none, 3, 0",
    "2 per 1, 3 free, none, 4, 2",
    "2 per 1, 3 counted, none, 4, 8",
    "2 per 1, 0 free, 30, 100, 30"
  })
  void soManyDaysForEachDayLate(String rate, String grace, String most, long late, long expected) {
    var model = model("days " + rate, "grace " + grace, "most " + most);

    assertThat(days(model, late)).isEqualTo(expected);
  }

  @Test
  @DisplayName("T115: it is counted from the day of return and costs nothing")
  void itIsCountedFromTheDayOfReturn() {
    var model = model("days 2 per 1");
    LocalDate returned = DUE.plusDays(3);

    var late = LateReturn.ofDays(DUE, returned, null);
    assertThat(model.suspension(late).orElseThrow().lastDay(null)).isEqualTo(returned.plusDays(6));
    var charge = model.charge(late);
    assertThat(charge.amount().isNone()).isTrue();
    assertThat(charge.reckoning()).isEqualTo(Reckoning.of(Code.SUSPENSION, "pause", 3, 6));
  }

  @ParameterizedTest(name = "{0}, most {1}, one runs {2} more days, 6 new -> {3}")
  @DisplayName("T115: two suspensions add, or the longer one counts")
  @CsvSource({
    "added, none, 10, 16",
    "added, none, -1, 6",
    "added, 12, 10, 12",
    "added, 8, 10, 10",
    "longest, none, 10, 10",
    "longest, none, 4, 6",
    "longest, 60, -4, 6"
  })
  void twoSuspensionsAddOrOverlap(String mode, String most, long running, long expected) {
    var model = model("days 2 per 1", "overlap " + mode, "most " + most);

    var late = LateReturn.ofDays(DUE.minusDays(3), DUE, null);
    assertThat(model.suspension(late).orElseThrow().lastDay(DUE.plusDays(running)))
        .isEqualTo(DUE.plusDays(expected));
  }

  @Property(tries = 500)
  @Label("T115: a later return never ends a suspension sooner, and the most is kept")
  void laterNeverEndsSooner(
      @ForAll @IntRange(max = 400) int late, @ForAll @IntRange(max = 400) int more) {
    var model = model("days 2 per 1", "most 60");

    assertThat(days(model, late + more)).isGreaterThanOrEqualTo(days(model, late));
    assertThat(days(model, late)).isBetween(0L, 60L);
  }

  @Test
  void theTextFormReadsBack() {
    var model = model("days 2 per 1", "grace 3 free", "most 60", "overlap added");

    assertThat(model.lines())
        .containsExactly("days 2 per 1", "grace 3 free", "most 60", "overlap added");
    assertThat(model.kind()).isEqualTo("suspend");
  }

  @Test
  void daysMustBeOneOrMore() {
    assertThatThrownBy(() -> model("days 0 per 1")).hasMessageContaining("1 day or more");
  }
}
