package ils.circulation.policy.fees;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.fees.SuspensionChain.Link;
import ils.circulation.policy.fees.SuspensionChain.Moved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuspensionChainTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 3);

  private static Suspension days(long days) {
    return new Suspension(DAY, days, null, true);
  }

  private static Link link(long block, long days, long last) {
    return new Link(block, days(days), DAY.plusDays(last));
  }

  /** Suspensions of so many days each, all of one day, added to each other. */
  private static List<Link> added(List<Integer> each) {
    List<Link> links = new ArrayList<>();
    long last = 0;
    for (int days : each) {
      last += days;
      links.add(link(links.size() + 1L, days, last));
    }
    return links;
  }

  @Test
  @DisplayName("T115: when the first of three goes, the others end so many days sooner")
  void theFirstGoes() {
    assertThat(SuspensionChain.redo(added(List.of(6, 4, 2)), 1, null))
        .containsExactly(
            new Moved(1, null, null),
            new Moved(2, days(4), DAY.plusDays(4)),
            new Moved(3, days(2), DAY.plusDays(6)));
  }

  @Test
  @DisplayName("T115: when the last becomes shorter, the others stay")
  void theLastBecomesShorter() {
    assertThat(SuspensionChain.redo(added(List.of(6, 4)), 2, days(1)))
        .containsExactly(new Moved(2, days(1), DAY.plusDays(7)));
  }

  @Test
  @DisplayName("T115: where the longer one counts, the other stays as long as it is by itself")
  void theLongerOneCounts() {
    var six = new Suspension(DAY, 6, null, false);
    var four = new Suspension(DAY, 4, null, false);
    var links = List.of(new Link(1, six, DAY.plusDays(6)), new Link(2, four, DAY.plusDays(6)));

    assertThat(SuspensionChain.redo(links, 1, null))
        .containsExactly(new Moved(1, null, null), new Moved(2, four, DAY.plusDays(4)));
  }

  @Test
  @DisplayName("T115: a suspension of unknown making stays, and the others rest on it")
  void ofUnknownMaking() {
    var links = List.of(link(1, 6, 6), new Link(2, null, DAY.plusDays(20)), link(3, 2, 22));

    assertThat(SuspensionChain.redo(links, 1, null)).containsExactly(new Moved(1, null, null));
  }

  @Property(tries = 300)
  @Label("T115: taken away and put back, the chain is as it was")
  void putBack(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 30) Integer> each,
      @ForAll @IntRange(max = 5) int which) {
    var links = added(each);
    Link one = links.get(which % links.size());
    List<Link> shorter = new ArrayList<>(links);
    for (Moved moved : SuspensionChain.redo(links, one.block(), days(1))) {
      LocalDate last = moved.lastDay();
      assertThat(last).isNotNull();
      shorter.set((int) moved.block() - 1, new Link(moved.block(), moved.own(), last));
    }

    List<Link> back = new ArrayList<>(shorter);
    for (Moved moved : SuspensionChain.redo(shorter, one.block(), one.own())) {
      back.set((int) moved.block() - 1, new Link(moved.block(), moved.own(), moved.lastDay()));
    }

    assertThat(back).isEqualTo(links);
  }
}
