package ils.circulation.holds;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.holds.QueueOf.Asked;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.Edition;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Places in the queue, whatever the others in it ask for. */
class QueueOfTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 3);
  private static final long BOOK = 1;
  private static final long AUDIO = 2;

  private static Asked title(long bib) {
    return new Asked(HoldLevel.TITLE, bib, null, Accepts.ALL);
  }

  private static Asked work(String... materials) {
    return new Asked(HoldLevel.WORK, BOOK, null, new Accepts(Set.of(materials), Set.of(), null));
  }

  private static Asked copy(long item) {
    return new Asked(HoldLevel.ITEM, BOOK, item, Accepts.ALL);
  }

  private static QueueOf queue(Asked asked) {
    var queue = new QueueOf(asked, HoldState.WAITING);
    queue.edition(BOOK, new Edition("BOOK", "dan", 2019));
    queue.edition(AUDIO, new Edition("AUDIO", "dan", 2020));
    return queue;
  }

  /** The places of all in a queue, in its order. */
  private static List<Integer> positions(List<Asked> all) {
    List<Integer> positions = new ArrayList<>();
    for (int me = 0; me < all.size(); me++) {
      QueueOf queue = queue(all.get(me));
      for (int other = 0; other < all.size(); other++) {
        queue.others(all.get(other), 1, other <= me ? 1 : 0);
      }
      positions.add(queue.position());
      assertThat(queue.position()).isLessThanOrEqualTo(queue.waiting());
    }
    return positions;
  }

  @Provide
  Arbitrary<List<Asked>> queues() {
    return Arbitraries.of(
            title(BOOK), title(AUDIO), work(), work("BOOK"), work("AUDIO"), copy(7), copy(8))
        .list()
        .ofMaxSize(40);
  }

  @Property(tries = 300)
  @Label("T187: who asks for the same stands at 1 to n, without a gap")
  void contiguous(@ForAll("queues") List<Asked> mixed) {
    int n = mixed.size();
    List<Asked> same = java.util.Collections.nCopies(n, title(BOOK));

    assertThat(positions(same))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, n).boxed().toList());
  }

  @Property(tries = 300)
  @Label("A98: one more before never brings anybody forward, and at most one place back")
  void oneMoreBefore(@ForAll("queues") List<Asked> all) {
    List<Asked> more = new ArrayList<>(all);
    more.addFirst(work());
    List<Integer> before = positions(all);
    List<Integer> after = positions(more).subList(1, more.size());

    for (int i = 0; i < all.size(); i++) {
      assertThat(after.get(i)).isEqualTo(before.get(i) + 1);
    }
  }

  @Test
  @DisplayName("A90: a hold on a work is in the way of the editions it takes, and of no other")
  void inTheWay() {
    assertThat(positions(List.of(title(BOOK), work("AUDIO"), title(AUDIO), copy(7), copy(8))))
        .containsExactly(1, 1, 2, 2, 2);
  }

  @Test
  @DisplayName("A98: expected when the copy of one’s own place comes back, over all editions taken")
  void expected() {
    QueueOf queue = queue(work());
    queue.others(work(), 2, 2);
    queue.comeBack(BOOK, TODAY.plusDays(10), 1);
    queue.comeBack(AUDIO, TODAY.plusDays(20), 1);

    assertThat(queue.expectedOn(TODAY)).isEqualTo(TODAY.plusDays(22));
  }

  @Test
  @DisplayName("A98: copies that others have just got come back after a usual loan")
  void afterTheOthers() {
    QueueOf queue = queue(title(BOOK));
    queue.others(title(BOOK), 1, 1);
    queue.captured(BOOK, TODAY, 3);

    assertThat(queue.expectedOn(TODAY)).isEqualTo(TODAY.plusDays(30));
  }
}
