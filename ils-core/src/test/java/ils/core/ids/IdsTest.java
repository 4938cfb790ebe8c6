package ils.core.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final long LAST_TICK = (1L << 48) - 1; // 41 bits of time, 7 of sequence

  @Property
  void idsStayBelowWhatABrowserReadsExactly(
      @ForAll @LongRange(max = LAST_TICK) long tick, @ForAll @IntRange(max = 31) int node) {
    assertThat(Ids.compose(tick, node)).isBetween(0L, (1L << 53) - 1);
  }

  @Property
  void twoNodesNeverMakeTheSame(
      @ForAll @LongRange(max = LAST_TICK) long tick,
      @ForAll @LongRange(max = LAST_TICK) long other,
      @ForAll @IntRange(max = 30) int node) {
    assertThat(Ids.compose(tick, node)).isNotEqualTo(Ids.compose(other, node + 1));
  }

  @Property
  void laterIsGreaterOnOneNode(
      @ForAll @LongRange(max = LAST_TICK - 1) long tick, @ForAll @IntRange(max = 31) int node) {
    assertThat(Ids.compose(tick, node)).isLessThan(Ids.compose(tick + 1, node));
  }

  @Test
  void withoutANodeNumberThereAreNoIds() {
    var ids = new Ids();
    ids.node = new NodeNumber();

    assertThatThrownBy(ids::next).hasMessageContaining("node number");
  }

  @Test
  void aHundredThousandInARowAreDistinctAndIncreasing() {
    var ids = new Ids();
    ids.node = new NodeNumber(7);
    var seen = new HashSet<Long>();
    long before = -1;
    for (int i = 0; i < 100_000; i++) {
      long id = ids.next();
      assertThat(id).isGreaterThan(before);
      before = id;
      seen.add(id);
    }
    assertThat(seen).hasSize(100_000);
  }
}
