package ils.circulation.policy.lost;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lost.LostReturn.Kind;
import ils.circulation.policy.lost.LostReturn.Step;
import ils.circulation.policy.lost.LostReturnFacts.Debt;
import ils.circulation.policy.lost.LostReturnFacts.LateFee;
import ils.circulation.policy.lost.LostTerms.OnReturn;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostReturnRulesTest {

  private static final LocalDate LOST_ON = LocalDate.of(2026, 3, 2);
  private static final OnReturn ALL = new OnReturn(RefundMode.ALL, 30, false, LateFeeMode.KEEP);

  private static LostReturn back(OnReturn terms, int day, LateFee late, Debt... debts) {
    return LostReturnRules.decide(
        new LostReturnFacts(terms, LOST_ON, LOST_ON.plusDays(day), List.of(debts), late));
  }

  private static Debt book(long open, long paid, long transferred) {
    return new Debt(
        Charged.REPLACEMENT,
        Amount.ofUnits(open),
        Amount.ofUnits(paid),
        Amount.ofUnits(transferred));
  }

  @ParameterizedTest(name = "window 30, back on day {0}: in time {1}")
  @CsvSource({"0, true", "29, true", "30, false", "31, false"})
  @DisplayName("LO-08, T137: in time is strictly less than the window")
  void theWindowIsStrict(int day, boolean inTime) {
    assertThat(back(ALL, day, LateFee.NONE, book(300, 0, 0)).inTime()).isEqualTo(inTime);
  }

  @Test
  @DisplayName("T137: without a window it is never too late")
  void withoutAWindow() {
    var terms = new OnReturn(RefundMode.ALL, null, false, LateFeeMode.KEEP);

    assertThat(back(terms, 4000, LateFee.NONE, book(300, 0, 0)).inTime()).isTrue();
  }

  @Test
  @DisplayName("T138: unpaid is cancelled, collection told to stop, paid is paid back")
  void partlyPaidAndPartlyTransferred() {
    assertThat(back(ALL, 5, LateFee.NONE, book(50, 100, 150)).steps())
        .containsExactly(
            new Step(Kind.CANCEL, Charged.REPLACEMENT, Amount.ofUnits(50)),
            new Step(Kind.CREDIT_COLLECTION, Charged.REPLACEMENT, Amount.ofUnits(150)),
            new Step(Kind.REFUND, Charged.REPLACEMENT, Amount.ofUnits(100)));
  }

  @Test
  @DisplayName("T146: back on day 40 the replacement goes, the ladder's 230 and the 90 stay")
  void theDanishCase() {
    var late = new LateFee(units(230), Amount.NONE, units(230), units(230), units(230));
    var processing = new Debt(Charged.PROCESSING, units(90), Amount.NONE, Amount.NONE);

    assertThat(back(ALL, 9, late, book(300, 0, 0), processing).steps())
        .containsExactly(new Step(Kind.CANCEL, Charged.REPLACEMENT, units(300)));
  }

  @Test
  @DisplayName("T136: before the bill there is nothing to undo but the late fee")
  void beforeTheBill() {
    var terms = new OnReturn(RefundMode.ALL, 30, true, LateFeeMode.CHARGE);
    var late = new LateFee(Amount.NONE, Amount.NONE, Amount.NONE, units(10), units(14));

    assertThat(back(terms, 2, late).steps())
        .containsExactly(new Step(Kind.CHARGE, Charged.LATE_FEE, units(14)));
  }

  @Property
  @Label("T136, T138: never more is undone than there is, and never without its mode")
  void neverMoreThanThereIs(
      @ForAll RefundMode refund,
      @ForAll LateFeeMode mode,
      @ForAll boolean processing,
      @ForAll @IntRange(max = 60) int day,
      @ForAll @IntRange(max = 400) int open,
      @ForAll @IntRange(max = 400) int paid) {
    var late = new LateFee(units(20), Amount.NONE, units(15), units(62), units(80));
    var decision = back(new OnReturn(refund, 30, processing, mode), day, late, book(open, paid, 0));

    assertThat(decision.sum(Kind.REFUND).minorUnits())
        .isEqualTo(refund == RefundMode.ALL && day < 30 ? paid * 100L : 0);
    assertThat(decision.sum(Kind.CANCEL).minorUnits()).isLessThanOrEqualTo(open * 100L + 1500);
    assertThat(decision.steps()).allMatch(step -> step.amount().minorUnits() > 0);
    assertThat(decision.inTime() || decision.steps().isEmpty()).isTrue();
  }

  private static Amount units(long units) {
    return Amount.ofUnits(units);
  }
}
