package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.holds.CancelHold;
import ils.circulation.holds.HoldChange;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldRow;
import ils.circulation.holds.HoldWish;
import ils.circulation.holds.HoldsOf;
import ils.circulation.holds.ReorderQueue;
import ils.circulation.holds.TurnHold;
import ils.circulation.policy.holds.Accepts;
import ils.core.ids.Ids;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The queue as people see it. */
@ExtendWith(ArquillianExtension.class)
class HoldQueueIT {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject CancelHold cancelHold;
  @Inject ReorderQueue reorderQueue;
  @Inject HoldsOf holdsOf;
  @Inject TurnHold turnHold;
  @Inject Ids ids;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  private List<Integer> positions(String... cards) {
    return java.util.stream.Stream.of(cards)
        .map(card -> holdsOf.person(world.at(world.main()), lending.person(card)))
        .map(rows -> rows.getFirst().position())
        .toList();
  }

  @Test
  @DisplayName("T186, T187: positions are 1 to n, whoever goes; another order names each once")
  void theQueue() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    world.lend(lending.citizen(), copy, world.main());
    String a = lending.citizen();
    String b = lending.citizen();
    String c = lending.citizen();
    long first = world.hold(a, bib, world.main()).holdId();
    long second = world.hold(b, bib, world.main()).holdId();
    long third = world.hold(c, bib, world.main()).holdId();
    assertThat(positions(a, b, c)).containsExactly(1, 2, 3);

    var desk = world.at(world.main());
    for (List<Long> wrong : List.of(List.of(third, first), List.of(first, second, second))) {
      assertThatThrownBy(() -> reorderQueue.reorder(desk, bib, wrong, "ill"))
          .isInstanceOf(ProblemException.class);
    }
    reorderQueue.reorder(desk, bib, List.of(third, first, second), "ill");

    assertThat(positions(c, a, b)).containsExactly(1, 2, 3);
    cancelHold.cancel(desk, first);
    assertThat(positions(c, b)).containsExactly(1, 2);
    assertThat(world.scan(copy, world.main()).hold().holdId()).isEqualTo(third);
    assertThatThrownBy(() -> reorderQueue.reorder(desk, bib, List.of(second, third), "no"))
        .isInstanceOf(ProblemException.class);
    List<HoldRow> rows = holdsOf.person(desk, lending.person(c));
    assertThat(rows.getFirst().isReady()).isTrue();
    assertThat(rows.getFirst().position()).isNull();
  }

  @Test
  @DisplayName("T185: a hold turned to another copy leaves both queues whole, and its copy free")
  void turnedToAnotherCopy() {
    long bib = world.title();
    String one = world.copy(bib, world.main());
    String two = world.copy(bib, world.main());
    String[] cards = {lending.citizen(), lending.citizen(), lending.citizen()};
    long first = onCopy(cards[0], bib, one);
    long second = onCopy(cards[1], bib, one);
    long third = onCopy(cards[2], bib, two);
    assertThat(world.copyOf(first)).isEqualTo(one);
    var desk = world.at(world.main());

    assertThat(turnHold.to(desk, first, two)).isInstanceOf(HoldChange.Done.class);

    assertThat(world.copyOf(second)).as("the copy went to the next").isEqualTo(one);
    assertThat(world.copyOf(third)).isEqualTo(two);
    assertThat(world.state(first)).isEqualTo("WAITING");
    assertThat(positions(cards)).containsExactly(1, 1, 2);
    String elsewhere = world.copy(world.title(), world.main());
    assertThat(turnHold.to(desk, first, elsewhere)).isEqualTo(new HoldChange.NoCopy());
    assertThat(turnHold.to(desk, first, "?")).isEqualTo(new HoldChange.NoCopy());
    String gone = world.copy(bib, world.main());
    world.execute("update item set state = 'WITHDRAWN' where barcode = ?", gone);
    assertThat(turnHold.to(desk, first, gone)).isEqualTo(new HoldChange.NoCopy());
    world.scan(two, world.main());
    assertThat(turnHold.to(desk, third, two)).isEqualTo(new HoldChange.NoCopy());
  }

  private long onCopy(String card, long bib, String copy) {
    var placed = (HoldOutcome.Placed) world.wish(card, world.main(), HoldWish.Line.copy(bib, copy));
    return placed.holds().getFirst().holdId();
  }

  private String lent(long bib) {
    String copy = world.copy(bib, world.main());
    world.lend(lending.citizen(), copy, world.main());
    return copy;
  }

  private HoldRow row(String card) {
    return holdsOf.person(world.at(world.main()), lending.person(card)).getFirst();
  }

  @Test
  @DisplayName("A90, A98: who waits for any edition stands in the queue of each that is accepted")
  void aWorkAmongItsEditions() {
    String work = "work-" + ids.next();
    long book = world.title(work, "BOOK");
    long audio = world.title(work, "AUDIO");
    lent(book);
    lent(audio);
    String reader = lending.citizen();
    String listener = lending.citizen();
    String anybody = lending.citizen();
    String last = lending.citizen();
    world.hold(reader, book, world.main());
    world.hold(listener, audio, world.main());
    world.wish(
        anybody,
        world.main(),
        HoldWish.Line.work(audio, new Accepts(Set.of("BOOK"), Set.of("dan"), null)));
    world.hold(last, book, world.main());

    assertThat(positions(reader, listener, anybody, last)).containsExactly(1, 1, 2, 3);
    assertThat(row(last).waiting()).isEqualTo(3);
    assertThat(row(listener).waiting()).isEqualTo(1);
    assertThat(row(anybody).expectedOn()).isAfter(row(reader).expectedOn());
  }

  @Test
  @DisplayName("A89, A98: who waits for one copy does not stand behind who waits for another")
  void oneCopyAmongOthers() {
    long bib = world.title();
    String one = lent(bib);
    String two = lent(bib);
    String first = lending.citizen();
    String second = lending.citizen();
    String third = lending.citizen();
    world.wish(first, world.main(), HoldWish.Line.copy(bib, one));
    world.wish(second, world.main(), HoldWish.Line.copy(bib, two));
    world.hold(third, bib, world.main());

    assertThat(positions(first, second, third)).containsExactly(1, 1, 3);
  }

  @Test
  @DisplayName("A98: a copy that is set aside is expected the usual way, not with the next return")
  void expectedSoon() {
    long bib = world.title();
    world.copy(bib, world.branch());
    String card = lending.citizen();
    world.hold(card, bib, world.main());
    LocalDate today = world.today();

    assertThat(row(card).expectedOn()).isBetween(today, today.plusDays(2));
  }
}
