package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.holds.CancelHold;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldWish;
import ils.circulation.holds.HoldsOf;
import ils.circulation.holds.SleepHold;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.policy.holds.HoldState;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds while several act at once, and after many acts in any order. */
@ExtendWith(ArquillianExtension.class)
class HoldRacesIT {

  /** No free copy may stand where somebody waits for it. */
  private static final String OVERLOOKED =
      """
      select count(*) from hold h
      join item i on i.bib_id = h.waiting_bib_id and i.state = 'AVAILABLE'
      left join hold c on c.copy_id = i.id
      where h.state = 'WAITING' and c.id is null and h.bib_id = %d
        and (h.wanted_item_id is null or h.wanted_item_id = i.id)
        and (h.sleeps_from is null or h.sleeps_until < '%s')""";

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject CheckIn checkIn;
  @Inject CancelHold cancelHold;
  @Inject SleepHold sleepHold;
  @Inject HoldsOf holdsOf;

  @Resource ManagedExecutorService executor;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  private <T> List<T> atOnce(List<Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    for (Future<T> future : executor.invokeAll(calls)) {
      results.add(future.get());
    }
    return results;
  }

  private Callable<ReturnReceipt> scanning(String copy) {
    return () ->
        ((CheckInOutcome.Taken) checkIn.checkIn(world.at(world.main()), CheckIn.Wish.of(copy)))
            .receipt();
  }

  @Test
  @DisplayName("A91: ten copies returned at once and three holds: three captures, seven are free")
  void severalCopiesAtOnce() throws InterruptedException, ExecutionException {
    long bib = world.title();
    List<Callable<ReturnReceipt>> calls = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String copy = world.copy(bib, world.main());
      world.lend(lending.citizen(), copy, world.main());
      calls.add(scanning(copy));
    }
    List<Long> holds =
        IntStream.range(0, 3).mapToObj(i -> world.hold(bib, world.main()).holdId()).toList();

    List<ReturnReceipt> receipts = atOnce(calls);

    assertThat(receipts.stream().filter(r -> r.hold() != null).map(r -> r.hold().holdId()))
        .containsExactlyInAnyOrderElementsOf(holds);
    assertThat(receipts.stream().filter(r -> r.hold() != null).map(r -> r.hold().number()))
        .doesNotHaveDuplicates();
    assertThat(
            world.count("select count(*) from item where state = 'AVAILABLE' and bib_id = " + bib))
        .isEqualTo(7);
  }

  @Test
  @DisplayName("T188: the same copy scanned eight times at once is one capture and one message")
  void theSameCopyAtOnce() throws InterruptedException, ExecutionException {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    world.lend(lending.citizen(), copy, world.main());
    long hold = world.hold(bib, world.main()).holdId();
    world.hold(bib, world.main());

    List<ReturnReceipt> receipts =
        atOnce(IntStream.range(0, 8).mapToObj(i -> scanning(copy)).toList());

    assertThat(receipts).allMatch(r -> r.hold() != null && r.hold().holdId() == hold);
    assertThat(
            world.count(
                "select count(*) from event where kind = 'HoldReady' and item_id = "
                    + HoldWorld.item(copy)))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("A return and a hold at the same moment never miss each other")
  void aReturnAndAHoldAtOnce() throws InterruptedException, ExecutionException {
    for (int i = 0; i < 25; i++) {
      long bib = world.title();
      String copy = world.copy(bib, world.main());
      world.lend(lending.citizen(), copy, world.main());
      String card = lending.citizen();
      Callable<Object> wish = () -> world.wish(card, world.main(), HoldWish.Line.title(bib));
      Callable<Object> scan = () -> scanning(copy).call();

      atOnce(i % 2 == 0 ? List.of(scan, wish) : List.of(wish, scan));

      assertThat(world.count(OVERLOOKED.formatted(bib, world.today()))).as("round " + i).isZero();
      assertThat(world.count("select count(*) from hold where copy_id = " + HoldWorld.item(copy)))
          .isEqualTo(1);
    }
  }

  @Test
  @DisplayName("After many acts in any order no hold is forgotten and positions are 1 to n")
  void manyActs() {
    var random = new Random(20260903);
    long bib = world.title();
    List<String> copies = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      copies.add(world.copy(bib, i % 2 == 0 ? world.main() : world.branch()));
    }
    List<String> cards = new ArrayList<>();
    List<Long> holds = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      act(random, bib, copies, cards, holds);
      assertThat(world.count(OVERLOOKED.formatted(bib, world.today())))
          .as("after act " + i)
          .isZero();
    }
    List<Integer> positions =
        cards.stream()
            .flatMap(c -> holdsOf.person(world.at(world.main()), lending.person(c)).stream())
            .filter(row -> row.state().isInQueue() || row.state() == HoldState.LATER)
            .map(row -> row.position())
            .sorted()
            .toList();
    assertThat(positions)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, positions.size()).boxed().toList());
  }

  @Test
  @DisplayName("C10: ten thousand holds on a title are neither read nor sorted for one copy")
  void tenThousandHolds() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    String first = lending.citizen();
    world.lend(first, copy, world.main());
    world.manyHolds(bib, lending.citizen(), 10_000);
    String card = lending.citizen();

    long before = System.nanoTime();
    HoldOutcome placed = world.wish(card, world.main(), HoldWish.Line.title(bib));
    long between = System.nanoTime();
    ReturnReceipt receipt = world.scan(copy, world.main());
    long after = System.nanoTime();

    System.getLogger("test")
        .log(
            System.Logger.Level.INFO,
            "10000 holds: placing {0} us, return that captures {1} us",
            (between - before) / 1000,
            (after - between) / 1000);
    assertThat(placed).isInstanceOf(HoldOutcome.Placed.class);
    assertThat(receipt.hold()).isNotNull();
    assertThat(world.state(receipt.hold().holdId())).isEqualTo("ON_SHELF");
  }

  private void act(
      Random random, long bib, List<String> copies, List<String> cards, List<Long> holds) {
    long library = random.nextBoolean() ? world.main() : world.branch();
    String copy = copies.get(random.nextInt(copies.size()));
    long hold = holds.isEmpty() ? 0 : holds.get(random.nextInt(holds.size()));
    switch (random.nextInt(7)) {
      case 0, 1 -> {
        String card = lending.citizen();
        if (world.wish(card, library, HoldWish.Line.title(bib))
            instanceof HoldOutcome.Placed(var placed)) {
          cards.add(card);
          holds.add(placed.getFirst().holdId());
        }
      }
      case 2, 3 -> {
        world.execute(
            "update item set state_since = state_since - interval 1 hour where bib_id = ?", bib);
        world.scan(copy, library);
      }
      case 4 -> world.lend(lending.citizen(), copy, library);
      case 5 -> cancelHold.cancel(world.at(library), hold);
      default -> {
        sleepHold.sleep(world.at(library), hold, world.today(), world.today());
        if (random.nextBoolean()) {
          sleepHold.wake(world.at(library), hold);
        }
      }
    }
  }
}
