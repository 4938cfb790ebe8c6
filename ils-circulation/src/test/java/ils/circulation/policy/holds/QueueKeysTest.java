package ils.circulation.policy.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueueKeysTest {

  @Property(tries = 500)
  @Label("T186: whatever order is wanted, the places rise in it")
  void rising(@ForAll @UniqueElements List<@LongRange(min = 1, max = 200) Long> wanted) {
    List<Long> placed = QueueKeys.inOrder(wanted);

    assertThat(placed).hasSameSizeAs(wanted).isSorted().doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  @Label("Where there is room, one who is moved leaves ten thousand others where they are")
  void oneIsMoved(@ForAll @IntRange(max = 9_999) int from, @ForAll @IntRange(max = 9_999) int to) {
    List<Long> wanted =
        LongStream.rangeClosed(1, 10_000)
            .map(k -> k * 1000)
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    wanted.add(to, wanted.remove(from));

    List<Long> placed = QueueKeys.inOrder(wanted);

    long moved =
        IntStream.range(0, wanted.size()).filter(i -> !placed.get(i).equals(wanted.get(i))).count();
    assertThat(moved).isLessThanOrEqualTo(1);
    assertThat(placed).isSorted().doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("Without room between two, all exchange the places they have")
  void exchange() {
    assertThat(QueueKeys.inOrder(List.of(2L, 9L, 3L, 4L))).containsExactly(2L, 3L, 4L, 9L);
    assertThat(QueueKeys.inOrder(List.of())).isEmpty();
  }
}
