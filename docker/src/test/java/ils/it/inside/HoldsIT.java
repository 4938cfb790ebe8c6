package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.holds.CancelHold;
import ils.circulation.holds.HoldChange;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldReceipt;
import ils.circulation.holds.HoldRow;
import ils.circulation.holds.HoldWish;
import ils.circulation.holds.HoldsOf;
import ils.circulation.holds.MoveHold;
import ils.circulation.holds.PlaceHold;
import ils.circulation.holds.ReorderQueue;
import ils.circulation.holds.SleepHold;
import ils.circulation.holdshelf.HoldClock;
import ils.circulation.holdshelf.HoldShelf;
import ils.circulation.holdshelf.MissCopy;
import ils.circulation.holdshelf.PullRow;
import ils.circulation.holdshelf.ShelfRow;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoansOf;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.targeting.HoldGroup;
import ils.core.event.Occasion;
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

@ExtendWith(ArquillianExtension.class)
class HoldsIT {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject PlaceHold placeHold;
  @Inject CancelHold cancelHold;
  @Inject SleepHold sleepHold;
  @Inject MoveHold moveHold;
  @Inject ReorderQueue reorderQueue;
  @Inject HoldsOf holdsOf;
  @Inject HoldShelf holdShelf;
  @Inject HoldClock holdClock;
  @Inject MissCopy missCopy;
  @Inject LoansOf loansOf;
  @Inject Ids ids;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  private static List<LendingRule> rules(HoldOutcome outcome) {
    return ((HoldOutcome.Declined) outcome)
        .lines().stream()
            .flatMap(line -> line.decision().reasons().stream())
            .map(Reason::rule)
            .toList();
  }

  private List<Integer> positions(String... cards) {
    return java.util.stream.Stream.of(cards)
        .map(card -> holdsOf.person(world.at(world.main()), lending.person(card)))
        .map(rows -> rows.getFirst().position())
        .toList();
  }

  @Test
  @DisplayName("T167: a free copy is on the pull list of its library with the hold")
  void onThePullListAtOnce() {
    long bib = world.title();
    String away = world.copy(bib, world.branch());
    var hold = world.hold(bib, world.main());

    assertThat(world.copyOf(hold.holdId())).isEqualTo(away);
    assertThat(holdShelf.pullList(world.at(world.branch())))
        .extracting(PullRow::barcode)
        .contains(away);
    assertThat(holdShelf.pullList(world.at(world.main())))
        .extracting(PullRow::barcode)
        .doesNotContain(away);
  }

  @Test
  @DisplayName("T169: of two copies the one at the pickup library is set aside")
  void theCopyAtThePickupLibrary() {
    long bib = world.title();
    world.copy(bib, world.branch());
    String here = world.copy(bib, world.main());

    assertThat(world.copyOf(world.hold(bib, world.main()).holdId())).isEqualTo(here);
  }

  @Test
  @DisplayName("T180, T198: sent, arrived, told once; its number is its own")
  void captureTransitArrival() {
    long bib = world.title();
    String copy = world.copy(bib, world.branch());
    var hold = world.hold(bib, world.main());

    var sent = world.scan(copy, world.branch());
    world.later();
    var arrived = world.scan(copy, world.main());
    world.later();
    var again = world.scan(copy, world.main());

    assertThat(sent.next()).isEqualTo(Next.SEND_TO_PICKUP);
    assertThat(sent.node()).isEqualTo(world.main());
    assertThat(arrived.next()).isEqualTo(Next.PUT_ON_HOLD_SHELF);
    assertThat(arrived.hold()).isEqualTo(again.hold());
    assertThat(arrived.hold().number()).isNotBlank();
    assertThat(events("HoldReady", hold)).isEqualTo(1);
    var other = world.title();
    String second = world.copy(other, world.main());
    world.hold(other, world.main());
    assertThat(world.scan(second, world.main()).hold().number())
        .isNotEqualTo(arrived.hold().number());
  }

  private long events(String kind, HoldReceipt hold) {
    return world.count(
        "select count(*) from event where kind = '%s' and subject_id = %d"
            .formatted(kind, hold.holdId()));
  }

  @Test
  @DisplayName("T181: a waiting copy that is scanned elsewhere is sent back to the same hold")
  void scannedElsewhereByMistake() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    world.scan(copy, world.main());
    world.hold(bib, world.branch());
    world.later();

    assertThat(world.scan(copy, world.branch()).node()).isEqualTo(world.main());
    assertThat(world.state(hold.holdId())).isEqualTo("IN_TRANSIT");
    assertThat(world.copyOf(hold.holdId())).isEqualTo(copy);
  }

  @Test
  @DisplayName("T182: cancelled on the shelf or on the way, the copy is planned anew at once")
  void cancelledWithACopy() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var first = world.hold(bib, world.main());
    world.scan(copy, world.main());
    var second = world.hold(bib, world.branch());

    cancelHold.cancel(world.at(world.main()), first.holdId());

    assertThat(world.copyOf(second.holdId())).isEqualTo(copy);
    assertThat(holdShelf.shelf(world.at(world.main())))
        .filteredOn(row -> row.barcode().equals(copy))
        .singleElement()
        .satisfies(row -> assertThat(row.isToBeCleared()).isTrue())
        .extracting(ShelfRow::goesTo)
        .isEqualTo(world.branch());
    assertThat(world.scan(copy, world.main()).next()).isEqualTo(Next.SEND_TO_PICKUP);
    cancelHold.cancel(world.at(world.main()), second.holdId());
    world.later();
    assertThat(world.scan(copy, world.branch()).next()).isEqualTo(Next.SEND_HOME);
    assertThat(cancelHold.cancel(world.at(world.main()), second.holdId()))
        .isInstanceOf(HoldChange.Ended.class);
  }

  @Test
  @DisplayName(
      "T184, T192, A105: another pickup library while waiting: sent on, a new last day there")
  void anotherPickupLibrary() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    world.scan(copy, world.main());

    moveHold.to(world.at(world.main()), hold.holdId(), world.branch());

    assertThat(world.text("select shelf_until from hold where id = " + hold.holdId()))
        .isEqualTo("null");
    assertThat(world.scan(copy, world.main()).next()).isEqualTo(Next.SEND_TO_PICKUP);
    world.later();
    assertThat(world.scan(copy, world.branch()).hold().until()).isNotNull();
    assertThat(moveHold.to(world.at(world.main()), hold.holdId(), lending.municipality()))
        .isInstanceOf(HoldChange.NoPickup.class);
  }

  @Test
  @DisplayName("T193, T196: what is not fetched expires, the next has the copy, twice is once")
  void notFetched() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var first = world.hold(bib, world.main());
    world.scan(copy, world.main());
    String card = lending.citizen();
    var second = world.hold(card, bib, world.main());
    world.execute("update hold set shelf_until = '2026-01-05' where id = ?", first.holdId());

    holdClock.passDays();
    holdClock.passDays();

    assertThat(world.state(first.holdId())).isEqualTo("EXPIRED");
    assertThat(events("HoldClosed", first)).isEqualTo(1);
    assertThat(world.copyOf(second.holdId())).isEqualTo(copy);
    assertThat(clearance(copy)).isTrue();
    assertThat(world.lend(card, copy, world.main())).isInstanceOf(CheckOutOutcome.Lent.class);
    assertThat(clearance(copy)).isFalse();
  }

  private boolean clearance(String copy) {
    return holdShelf.shelf(world.at(world.main())).stream()
        .anyMatch(row -> row.barcode().equals(copy) && row.isToBeCleared());
  }

  @Test
  @DisplayName(
      "T54: lent to the holder anywhere, the hold is fulfilled, on the shelf or on its way")
  void lentToTheHolder() {
    long bib = world.title();
    String copy = world.copy(bib, world.branch());
    String card = lending.citizen();
    var hold = world.hold(card, bib, world.main());
    world.scan(copy, world.branch());

    assertThat(world.lend(card, copy, world.branch())).isInstanceOf(CheckOutOutcome.Lent.class);

    assertThat(world.state(hold.holdId())).isEqualTo("FULFILLED");
  }

  @Test
  @DisplayName("T55: a free copy from the shelf fulfils the hold, and its other copy goes on")
  void anotherCopyFromTheShelf() {
    long bib = world.title();
    String here = world.copy(bib, world.main());
    String card = lending.citizen();
    var mine = world.hold(card, bib, world.main());
    world.scan(here, world.main());
    var next = world.hold(bib, world.main());
    String free = world.copy(bib, world.main());
    cancelHold.cancel(world.at(world.main()), next.holdId());
    var waits = world.hold(bib, world.branch());
    assertThat(world.copyOf(waits.holdId())).isEqualTo(free);

    world.lend(card, free, world.main());

    assertThat(world.state(mine.holdId())).isEqualTo("FULFILLED");
    assertThat(world.copyOf(waits.holdId())).isEqualTo(here);
  }

  @Test
  @DisplayName("T53: another's copy is a question at the desk: cancelled, or put back in its place")
  void anothersCopyAtTheDesk() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    world.scan(copy, world.main());
    String card = lending.citizen();

    var asked = (CheckOutOutcome.Declined) world.lend(card, copy, world.main());
    assertThat(asked.because().reasons())
        .extracting(Reason::rule)
        .containsExactly(LendingRule.WAITS_FOR_ANOTHER);
    world.lend(card, copy, world.main(), Said.chose(Choice.PUT_HOLD_BACK));

    assertThat(world.state(hold.holdId())).isEqualTo("WAITING");
    world.later();
    assertThat(world.scan(copy, world.main()).hold().holdId()).isEqualTo(hold.holdId());
    world.lend(lending.citizen(), copy, world.main(), Said.chose(Choice.CANCEL_HOLD));
    assertThat(world.state(hold.holdId())).isEqualTo("CANCELLED");
  }

  @Test
  @DisplayName("T161: a hold on a work takes the first edition of what is accepted")
  void firstAvailableEdition() {
    String work = "work-" + ids.next();
    long book = world.title(work, "BOOK");
    long audio = world.title(work, "AUDIO");
    world.copy(audio, world.main());
    String copy = world.copy(book, world.branch());

    var placed =
        (HoldOutcome.Placed)
            world.wish(
                lending.citizen(),
                world.main(),
                HoldWish.Line.work(audio, new Accepts(Set.of("BOOK"), Set.of("dan"))));

    assertThat(world.copyOf(placed.holds().getFirst().holdId())).isEqualTo(copy);
  }

  @Test
  @DisplayName(
      "T162: of a parallel group the first captured cancels the others; T163: a series goes on")
  void groups() {
    long one = world.title();
    long two = world.title();
    String copy = world.copy(one, world.main());
    world.copy(two, world.branch());
    List<HoldReceipt> parallel = group(HoldGroup.Kind.PARALLEL, one, two);

    world.scan(copy, world.main());

    assertThat(world.state(parallel.get(0).holdId())).isEqualTo("ON_SHELF");
    assertThat(world.state(parallel.get(1).holdId())).isEqualTo("CANCELLED");
    long three = world.title();
    world.copy(three, world.main());
    List<HoldReceipt> series = group(HoldGroup.Kind.SERIAL, three, two);
    assertThat(world.state(series.get(1).holdId())).isEqualTo("LATER");
    cancelHold.cancel(world.at(world.main()), series.get(0).holdId());
    assertThat(world.state(series.get(1).holdId())).isEqualTo("TARGETED");
  }

  private List<HoldReceipt> group(HoldGroup.Kind kind, long... bibs) {
    var lines = java.util.Arrays.stream(bibs).mapToObj(HoldWish.Line::title).toList();
    var terms = new HoldWish.Terms(kind, false, null, Said.NOTHING);
    var wish = new HoldWish(new ByKey(lending.citizen()), world.main(), lines, terms);
    return ((HoldOutcome.Placed) placeHold.place(world.at(world.main()), wish)).holds();
  }

  @Test
  @DisplayName(
      "T150, T151, T166: the same title again is refused, at any level, and the batch with it")
  void theSameTitleAgain() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    String card = lending.citizen();
    world.hold(card, bib, world.main());
    long other = world.title();
    world.copy(other, world.main());

    assertThat(rules(world.wish(card, world.main(), HoldWish.Line.copy(bib, copy))))
        .containsExactly(LendingRule.ALREADY_ON_HOLD);
    var batch =
        placeHold.place(
            world.at(world.main()),
            new HoldWish(
                new ByKey(card),
                world.main(),
                List.of(HoldWish.Line.title(other), HoldWish.Line.title(bib)),
                HoldWish.Terms.USUAL));

    assertThat(rules(batch)).containsExactly(LendingRule.ALREADY_ON_HOLD);
    assertThat(holdsOf.person(world.at(world.main()), lending.person(card))).hasSize(1);
  }

  @Test
  @DisplayName("T164: a double click is one hold, by its request or by the rule")
  void aDoubleClick() {
    long bib = world.title();
    world.copy(bib, world.main());
    String card = lending.citizen();
    var desk = world.at(world.main());
    var click = new Occasion(desk.actor(), desk.channel(), desk.nodeId(), "click-" + ids.next());
    var wish = HoldWish.title(new ByKey(card), world.main(), bib);

    assertThat(placeHold.place(click, wish)).isEqualTo(placeHold.place(click, wish));
    assertThat(rules(placeHold.place(desk, wish))).containsExactly(LendingRule.ALREADY_ON_HOLD);
  }

  @Test
  @DisplayName("T154: what is no pickup place is refused, and so is a hold on nothing")
  void nowhereAndNothing() {
    long bib = world.title();

    assertThat(
            rules(world.wish(lending.citizen(), lending.municipality(), HoldWish.Line.title(bib))))
        .containsExactly(LendingRule.NOTHING_TO_HOLD, LendingRule.PICKUP_NOT_POSSIBLE);
    assertThat(world.wish(lending.citizen(), world.main(), HoldWish.Line.copy(bib, "NOSUCH99")))
        .isEqualTo(new HoldOutcome.UnknownItem("NOSUCH99"));
  }

  @Test
  @DisplayName("T156: a block on captures is passed over, here by the next in line")
  void aBlockOnCaptures() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    String borrower = lending.citizen();
    world.lend(borrower, copy, world.main());
    String blocked = lending.citizen();
    var first = world.hold(blocked, bib, world.main());
    var second = world.hold(bib, world.main());
    world.execute(
        "insert into block (id, person_id, node_id, type, stops, overridable, starts_at)"
            + " values (?, ?, ?, 'debt', 'CAPTURE', true, '2020-01-01')",
        ids.next(),
        lending.person(blocked),
        lending.municipality());

    assertThat(world.scan(copy, world.main()).hold().holdId()).isEqualTo(second.holdId());
    assertThat(world.state(first.holdId())).isEqualTo("WAITING");
  }

  @Test
  @DisplayName(
      "T168, T178, T179: who cannot use the copy, or is served, is skipped and keeps place")
  void skipped() {
    long bib = world.title();
    String one = world.copy(bib, world.main());
    String two = world.copy(bib, world.main());
    String three = world.copy(bib, world.main());
    String borrower = lending.citizen();
    world.lend(borrower, one, world.main());
    world.lend(lending.citizen(), two, world.main());
    world.lend(lending.citizen(), three, world.main());
    var served = world.hold(bib, world.main());
    var itemTwo =
        (HoldOutcome.Placed)
            world.wish(lending.citizen(), world.main(), HoldWish.Line.copy(bib, two));
    var last = world.hold(bib, world.main());

    assertThat(world.scan(one, world.main()).hold().holdId()).isEqualTo(served.holdId());
    assertThat(world.scan(three, world.main()).hold().holdId()).isEqualTo(last.holdId());
    assertThat(world.scan(two, world.main()).hold().holdId())
        .isEqualTo(itemTwo.holds().getFirst().holdId());
  }

  @Test
  @DisplayName("T170: what may not travel there never serves there, also at a check-in")
  void noWayThere() {
    long bib = world.title();
    String copy = world.copy(bib, world.branch());
    world.execute(
        "insert into transfer_route (from_node_id, to_node_id, days) values (?, ?, null)",
        world.branch(),
        world.main());
    try {
      assertThat(rules(world.wish(lending.citizen(), world.main(), HoldWish.Line.title(bib))))
          .containsExactly(LendingRule.PICKUP_NOT_POSSIBLE);
      String second = world.copy(bib, world.main());
      world.lend(lending.citizen(), second, world.main());
      var hold = world.hold(bib, world.main());
      assertThat(world.scan(copy, world.branch()).next()).isEqualTo(Next.SHELVE_HERE);
      assertThat(world.state(hold.holdId())).isEqualTo("WAITING");
    } finally {
      world.execute("delete from transfer_route where from_node_id = ?", world.branch());
    }
  }

  @Test
  @DisplayName("T173, A94: not there: the next copy at once, missed twice it is missing")
  void notThere() {
    long bib = world.title();
    String here = world.copy(bib, world.main());
    String there = world.copy(bib, world.branch());
    var hold = world.hold(bib, world.main());

    assertThat(missCopy.notThere(world.at(world.main()), hold.holdId())).isTrue();
    assertThat(world.copyOf(hold.holdId())).isEqualTo(there);
    assertThat(world.itemState(here)).isEqualTo("AVAILABLE");
    var second = world.hold(bib, world.main());
    assertThat(world.copyOf(second.holdId())).isEqualTo(here);
    missCopy.notThere(world.at(world.main()), second.holdId());
    assertThat(world.itemState(here)).isEqualTo("MISSING");
    assertThat(world.state(second.holdId())).isEqualTo("WAITING");
    assertThat(missCopy.notThere(world.at(world.main()), second.holdId())).isFalse();
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
  @DisplayName(
      "T195, A97: asleep it is skipped and keeps its place; on the shelf sleep does nothing")
  void sleep() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var first = world.hold(bib, world.main());
    var second = world.hold(bib, world.main());
    var desk = world.at(world.main());
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen"));

    sleepHold.sleep(desk, first.holdId(), today, today.plusDays(3));
    assertThat(world.copyOf(second.holdId())).isEqualTo(copy);
    world.scan(copy, world.main());
    sleepHold.sleep(desk, second.holdId(), today, today.plusDays(3));
    assertThat(world.state(second.holdId())).isEqualTo("ON_SHELF");
    cancelHold.cancel(desk, second.holdId());
    assertThat(world.state(first.holdId())).isEqualTo("WAITING");
    world.execute(
        "update hold set sleeps_until = ?, version = version + 1 where id = ?",
        today.minusDays(1),
        first.holdId());
    holdClock.passDays();

    assertThat(world.copyOf(first.holdId())).isEqualTo(copy);
    assertThatThrownBy(() -> sleepHold.sleep(desk, first.holdId(), today, today.minusDays(1)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  @DisplayName("T69, T70, T71, T72: who waits in truth stops a renewal; who is served does not")
  void renewals() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    String spare = world.copy(bib, world.main());
    String card = lending.citizen();
    var loan = ((CheckOutOutcome.Lent) world.lend(card, copy, world.main())).loan();
    lending.makeOverdue(loan.loanId(), -2);
    var served = world.hold(bib, world.main());

    assertThat(renewable(card)).isTrue();
    String another = lending.citizen();
    var waits = world.hold(another, bib, world.main());
    assertThat(renewable(card)).isFalse();
    cancelHold.cancel(world.at(world.main()), waits.holdId());
    assertThat(renewable(card)).isTrue();
    world.wish(another, world.main(), HoldWish.Line.copy(bib, spare));
    assertThat(renewable(card)).isTrue();
    world.wish(lending.citizen(), world.main(), HoldWish.Line.copy(bib, copy));
    assertThat(renewable(card)).isFalse();
    assertThat(world.state(served.holdId())).isEqualTo("TARGETED");
  }

  private boolean renewable(String card) {
    return loansOf.person(world.at(world.main()), lending.person(card)).getFirst().isRenewable();
  }

  @Test
  @DisplayName("T190: who was passed over longer than the guard is next")
  void fairness() {
    long bib = world.title();
    String one = world.copy(bib, world.branch());
    String two = world.copy(bib, world.branch());
    world.lend(lending.citizen(), one, world.main());
    world.lend(lending.citizen(), two, world.main());
    var older = world.hold(bib, world.branch());
    var local = world.hold(bib, world.main());
    var later = world.hold(bib, world.main());

    assertThat(world.scan(one, world.main()).hold().holdId()).isEqualTo(local.holdId());
    world.execute(
        "update hold set passed_at = passed_at - interval 15 day, version = version + 1"
            + " where id = ?",
        older.holdId());

    assertThat(world.scan(two, world.main()).hold().holdId()).isEqualTo(older.holdId());
    assertThat(world.state(later.holdId())).isEqualTo("WAITING");
  }
}
