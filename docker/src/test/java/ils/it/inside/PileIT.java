package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.act.Said;
import ils.circulation.batch.CheckInPile;
import ils.circulation.batch.CheckOutPile;
import ils.circulation.batch.LentPile;
import ils.circulation.batch.ReturnedPile;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.loans.CheckIn;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.problem.ProblemException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Piles of tags on a pad. */
@ExtendWith(ArquillianExtension.class)
class PileIT {

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckOutPile checkOutPile;
  @Inject CheckInPile checkInPile;
  @Inject CheckIn checkIn;
  @Inject Ids ids;

  @Resource ManagedExecutorService executor;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  private List<String> books(int count) {
    return Stream.generate(world::book).limit(count).toList();
  }

  private LentPile lent(Occasion occasion, String card, List<String> pile) {
    var wish = new CheckOutPile.Wish(new ByKey(card), pile, Said.NOTHING);
    return ((CheckOutPile.Outcome.Answered) checkOutPile.checkOut(occasion, wish)).pile();
  }

  private ReturnedPile returned(Occasion occasion, List<String> pile) {
    return checkInPile.checkIn(
        occasion, new CheckInPile.Wish(pile, null, false, null, Mode.RETURN));
  }

  @Test
  @DisplayName("T61: of fifty tags two are bad: 48 loans, two reasons, one receipt, in their order")
  void fiftyTagsTwoBad() {
    List<String> pile = new ArrayList<>(books(49));
    pile.add(7, "NOSUCH99");
    String card = world.citizen();
    lent(world.kiosk(null), world.citizen(), List.of(pile.get(30)));

    var receipt = lent(world.kiosk("p" + ids.next()), card, pile);

    assertThat(receipt.lent()).isEqualTo(48);
    assertThat(receipt.lines()).extracting(LentPile.Line::barcode).isEqualTo(pile);
    assertThat(receipt.lines().get(7).result()).isEqualTo(LentPile.Result.UNKNOWN_ITEM);
    assertThat(receipt.lines().get(30).result()).isEqualTo(LentPile.Result.DECLINED);
    assertThat(receipt.lines().get(30).reasons())
        .extracting(Reason::rule)
        .containsExactly(LendingRule.ON_LOAN_TO_ANOTHER);
    assertThat(receipt.lines().stream().filter(line -> !line.done())).hasSize(2);
    assertThat(openLoans(card)).isEqualTo(48);
  }

  @Test
  @DisplayName("T61, T62: the same pile under the same number gets the same receipt and no more")
  void theSamePileAgain() throws InterruptedException, ExecutionException {
    var occasion = world.kiosk("p" + ids.next());
    String card = world.citizen();
    List<String> pile = books(5);

    Callable<LentPile> call = () -> lent(occasion, card, pile);
    var receipts = new ArrayList<LentPile>();
    for (var answer : executor.invokeAll(Collections.nCopies(8, call))) {
      receipts.add(answer.get());
    }

    assertThat(receipts).hasSize(8).containsOnly(receipts.getFirst());
    assertThat(receipts.getFirst().lent()).isEqualTo(5);
    assertThat(world.count("select count(*) from loan where person_id = " + world.person(card)))
        .isEqualTo(5);
  }

  @Test
  @DisplayName("T61, CO-04: the limit counts the items of the pile before")
  void theLimitIsReachedWithinThePile() {
    world.limit("rule-set test\nrule all\n  period 28 days\n  limit 3\n  fee none\n");
    try {
      var receipt = lent(world.kiosk(null), world.citizen(), books(5));

      assertThat(receipt.lines())
          .extracting(LentPile.Line::done)
          .containsExactly(true, true, true, false, false);
    } finally {
      world.noLimit();
    }
  }

  @ParameterizedTest
  @DisplayName("CO-09, T61: what is withdrawn or in repair is refused, and keeps no other back")
  @ValueSource(strings = {"WITHDRAWN", "IN_REPAIR"})
  void whatCannotBeLent(String state) {
    var pile = books(3);
    core.execute("update item set state = ? where barcode = ?", state, pile.get(1));
    var said = new Said(Set.of(LendingRule.NOT_IN_CIRCULATION), "he insists", Set.of(), null);
    var wish = new CheckOutPile.Wish(new ByKey(world.citizen()), pile, said);

    var lent = ((CheckOutPile.Outcome.Answered) checkOutPile.checkOut(world.desk(null), wish));

    assertThat(lent.pile().lines())
        .extracting(LentPile.Line::done)
        .containsExactly(true, false, true);
  }

  @Test
  @DisplayName("T61: the pile comes back, each item with its own effects")
  void thePileComesBack() {
    List<String> pile = new ArrayList<>(books(4));
    String card = world.citizen();
    lent(world.kiosk(null), card, pile.subList(0, 3));
    pile.add("NOSUCH99");
    var occasion = world.kiosk("p" + ids.next());

    var receipt = returned(occasion, pile);

    assertThat(receipt.taken()).isEqualTo(4);
    assertThat(receipt.lines().get(2).receipt().loanId()).isNotNull();
    assertThat(receipt.lines().get(3).receipt().loanId()).isNull();
    assertThat(receipt.lines().get(4).receipt()).isNull();
    assertThat(returned(occasion, pile)).isEqualTo(receipt);
    assertThat(openLoans(card)).isZero();
  }

  @Test
  @DisplayName("Two piles with the same items in opposite order do not lock each other out")
  void twoPilesAtOnce() throws InterruptedException, ExecutionException {
    List<String> pile = books(20);
    List<String> upsideDown = pile.reversed();
    List<Callable<LentPile>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String card = world.citizen();
      List<String> mine = i % 2 == 0 ? pile : upsideDown;
      calls.add(() -> lent(world.kiosk(null), card, mine));
    }

    int lent = 0;
    for (var answer : executor.invokeAll(calls)) {
      lent += answer.get().lent();
    }

    assertThat(lent).isEqualTo(20);
  }

  @Test
  @DisplayName("More than fifty, or none, are refused before anything happens")
  void tooManyAreRefused() {
    String card = world.citizen();
    List<String> pile = books(51);

    for (List<String> wrong : List.of(pile, List.<String>of())) {
      assertThatThrownBy(() -> lent(world.kiosk(null), card, wrong))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("barcodes: from 1 to 50");
      assertThatThrownBy(() -> returned(world.kiosk(null), wrong))
          .isInstanceOf(ProblemException.class);
    }
    assertThat(openLoans(card)).isZero();
  }

  @Test
  void aTagReadTwiceIsOne() {
    String book = world.book();

    var receipt = lent(world.kiosk(null), world.citizen(), List.of(book, " " + book));

    assertThat(receipt.lines()).hasSize(1);
    assertThat(receipt.lent()).isEqualTo(1);
  }

  @Test
  @DisplayName("A75: an item of a pile costs at most five statements, counted at the server")
  void fewStatementsForEachItem() {
    long out = Long.MAX_VALUE;
    long in = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      String card = world.citizen();
      List<String> pile = books(50);
      long before = world.statements();
      lent(world.kiosk("p" + ids.next()), card, pile);
      long between = world.statements();
      out = Math.min(out, between - before);
      returned(world.kiosk("p" + ids.next()), pile);
      in = Math.min(in, world.statements() - between);
    }
    System.getLogger("test")
        .log(System.Logger.Level.INFO, "statements for a pile of 50: out {0} in {1}", out, in);
    assertThat(out).isBetween(100L, 50L * 5 + 12);
    assertThat(in).isBetween(100L, 50L * 5 + 12);
  }

  private long openLoans(String card) {
    return world.count(
        "select count(*) from loan where returned_at is null and person_id = "
            + world.person(card));
  }
}
