package ils.opac.fbs.fees;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.fees.LineKind;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutstandingTest {

  private static FeeLine line(long id, long role, long amount, @Nullable Long corrects) {
    var kind = amount > 0 ? LineKind.LATE_FEE : LineKind.PAYMENT;
    return new FeeLine(id, role, kind, amount, corrects, Instant.EPOCH.plusSeconds(id), null);
  }

  @Test
  void aDebtIsOwedUntilItIsPaid() {
    var debt = line(1, 1, 2000, null);

    assertThat(Outstanding.of(List.of(debt))).containsEntry(debt, 2000L);
    assertThat(Outstanding.of(List.of(debt, line(2, 1, -2000, 1L)))).containsEntry(debt, 0L);
  }

  @Test
  void aCreditForOneDebtSettlesThatOneFirst() {
    var older = line(1, 1, 1000, null);
    var newer = line(2, 1, 1000, null);

    var outstanding = Outstanding.of(List.of(older, newer, line(3, 1, -1500, 2L)));

    assertThat(outstanding).containsEntry(older, 500L).containsEntry(newer, 0L);
  }

  @Test
  void moneyOnAccountSettlesTheOldestDebtsOfItsRole() {
    var citizen = line(1, 1, 1000, null);
    var pupil = line(2, 2, 1000, null);

    var outstanding = Outstanding.of(List.of(citizen, pupil, line(3, 2, -400, null)));

    assertThat(outstanding).containsEntry(citizen, 1000L).containsEntry(pupil, 600L);
  }

  @Property(tries = 500)
  @Label("What is left over all debts of a role is its balance, and never less than nothing")
  void agreesWithTheBalance(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = -3000, max = 3000) Long> amounts) {
    var lines =
        java.util.stream.IntStream.range(0, amounts.size())
            .filter(i -> amounts.get(i) != 0)
            .mapToObj(i -> line(i + 1, 1, amounts.get(i), null))
            .toList();

    var left = Outstanding.of(lines).values();

    assertThat(left).allMatch(l -> l >= 0);
    assertThat(left.stream().mapToLong(Long::longValue).sum())
        .isEqualTo(Math.max(0, amounts.stream().mapToLong(Long::longValue).sum()));
  }
}
