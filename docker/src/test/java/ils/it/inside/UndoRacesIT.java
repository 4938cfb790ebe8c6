package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.check.FindDifferences;
import ils.circulation.holds.HoldWish;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.undo.UndoOutcome;
import ils.circulation.undo.UndoOutcome.Undone;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Undo while others act, and after many acts in any order. */
@ExtendWith(ArquillianExtension.class)
class UndoRacesIT {

  @Inject UndoWorld world;
  @Inject HoldWorld holds;
  @Inject LendingWorld lending;
  @Inject LostWorld lost;
  @Inject Present present;
  @Inject RandomActs acts;
  @Inject CheckIn checkIn;
  @Inject FindDifferences differences;

  @Resource ManagedExecutorService executor;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    lost.rules("");
  }

  @AfterEach
  void noRules() {
    lost.noRules();
  }

  private <T> List<T> atOnce(List<Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    for (Future<T> future : executor.invokeAll(calls)) {
      results.add(future.get());
    }
    return results;
  }

  @Test
  @DisplayName("T227: of eight who undo the same act at once, one does")
  void eightAtOnce() throws InterruptedException, ExecutionException {
    var loan = lost.late(lending.citizen(), 9);
    lost.back(loan.barcode());
    long act = world.latest().id();

    List<UndoOutcome> outcomes =
        atOnce(Collections.nCopies(8, (Callable<UndoOutcome>) () -> world.undoBesideOthers(act)));

    assertThat(outcomes.stream().filter(Undone.class::isInstance)).hasSize(1);
    assertThat(lost.owes(loan).isNone()).isTrue();
    assertThat(lost.loan(loan)).isEqualTo("OPEN");
  }

  @Test
  @DisplayName("T228: an undo and a return of the same copy at once: one of the two comes first")
  void undoAgainstReturn() throws InterruptedException, ExecutionException {
    for (int i = 0; i < 20; i++) {
      var loan = lost.lent(lending.citizen());
      long act = world.latest().id();

      List<Object> outcomes =
          atOnce(
              List.of(
                  () -> world.undoBesideOthers(act),
                  () -> checkIn.checkIn(lending.desk(null), CheckIn.Wish.of(loan.barcode()))));

      assertThat(outcomes.get(1)).isInstanceOf(CheckInOutcome.Taken.class);
      assertThat(lost.item(loan)).isEqualTo("AVAILABLE");
      long loans = lost.one("select count(*) from loan where id = " + loan.loanId());
      assertThat(loans).isEqualTo(outcomes.getFirst() instanceof Undone ? 0 : 1);
    }
  }

  @Test
  @DisplayName("A83, T227: any acts in any order, undone the last first, lead back to each hash")
  void anyActsInAnyOrder() {
    long seed = ThreadLocalRandom.current().nextLong(1_000_000);
    System.getLogger("test").log(Level.INFO, "undo seed {0}", seed);
    var random = new Random(seed);
    long start = world.now();
    var crowd =
        new RandomActs.Crowd(
            Stream.generate(lending::citizen).limit(6).toList(),
            Stream.generate(lending::book).limit(8).toList());
    var before = differences.find();

    for (int round = 0; round < 12; round++) {
      Deque<String> hashes = new ArrayDeque<>();
      Deque<Long> done = new ArrayDeque<>();
      for (int i = 0; i < 15; i++) {
        act(crowd, random, start, hashes, done);
      }
      while (!done.isEmpty()) {
        assertThat(world.undo(done.pop())).as("seed %s", seed).isInstanceOf(Undone.class);
        assertThat(present.hash(start)).as("seed %s", seed).isEqualTo(hashes.pop());
      }
      acts.run(crowd, random, 5, new Acknowledged()); // the next round begins elsewhere
    }

    assertThat(differences.find()).isEqualTo(before);
  }

  /**
   * One act at the main desk, or a hold; what changed nothing that can be undone is not counted.
   */
  private void act(
      RandomActs.Crowd crowd, Random random, long start, Deque<String> hashes, Deque<Long> done) {
    String hash = present.hash(start);
    long latest = latest();
    if (random.nextInt(4) == 0) {
      String card = crowd.cards().get(random.nextInt(6));
      long item = HoldWorld.item(crowd.barcodes().get(random.nextInt(8)));
      long bib = holds.count("select bib_id from item where id = " + item);
      holds.wish(card, holds.main(), HoldWish.Line.title(bib));
    } else {
      acts.atDesk(crowd, random);
    }
    if (latest() != latest) {
      hashes.push(hash);
      done.push(latest());
    }
  }

  private long latest() {
    return holds.count("select coalesce(max(id), 0) from act");
  }
}
