package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.holds.ExtendHold;
import ils.circulation.holds.HoldChange;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldReceipt;
import ils.circulation.holds.HoldWish;
import ils.circulation.holds.MoveHold;
import ils.circulation.holds.PickupPoints;
import ils.circulation.holds.PlaceHold;
import ils.circulation.holds.ReorderQueue;
import ils.circulation.holds.SleepHold;
import ils.circulation.holdshelf.MissCopy;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.holds.PickupPoint;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.targeting.ClaimsReader;
import ils.core.config.Snapshots;
import ils.core.ids.Ids;
import ils.core.item.Barcode;
import ils.core.item.Items;
import ils.core.org.NodeType;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds where something is not as it was, or as whoever acts believes it to be. */
@ExtendWith(ArquillianExtension.class)
class HoldEdgesIT {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject CoreWorld core;
  @Inject PlaceHold placeHold;
  @Inject MoveHold moveHold;
  @Inject SleepHold sleepHold;
  @Inject ExtendHold extendHold;
  @Inject ReorderQueue reorderQueue;
  @Inject PickupPoints pickupPoints;
  @Inject MissCopy missCopy;
  @Inject CheckIn checkIn;
  @Inject ClaimsReader claims;
  @Inject Items items;
  @Inject Ids ids;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  private long library(long municipality) {
    long library = core.node(municipality, NodeType.BRANCH);
    core.execute("update org_node set flags = 'CHECK_OUT,CHECK_IN,PICKUP' where id = ?", library);
    core.changed(Snapshots.Area.ORG);
    return library;
  }

  private HoldOutcome wish(long pickup, HoldWish.Line line, HoldWish.Terms terms) {
    return placeHold.place(
        world.at(world.main()),
        new HoldWish(new ByKey(lending.citizen()), pickup, List.of(line), terms));
  }

  private long events(String kind, long subject) {
    return world.count(
        "select count(*) from event where kind = '%s' and subject_id = %d"
            .formatted(kind, subject));
  }

  @Test
  @DisplayName("T154, HO-13: nothing is fetched at the library of another municipality")
  void anotherMunicipality() {
    long foreign = library(core.node(null, NodeType.MUNICIPALITY));
    long bib = world.title();
    world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());

    var outcome = wish(foreign, HoldWish.Line.title(bib), HoldWish.Terms.USUAL);
    var moved = moveHold.to(world.at(world.main()), hold.holdId(), foreign);

    assertThat(((HoldOutcome.Declined) outcome).lines().getFirst().decision().reasons())
        .extracting(reason -> reason.rule())
        .contains(LendingRule.PICKUP_NOT_POSSIBLE);
    assertThat(moved)
        .isEqualTo(new HoldChange.NoPickup(List.of(PickupPoint.Cause.NOT_A_PICKUP_PLACE)));
  }

  @Test
  @DisplayName("T198: a number that still stands on the shelf is not given again a month later")
  void lastMonthsNumber() {
    long branch = library(lending.municipality());
    String first = captured(branch);
    core.execute("delete from pickup_serial where node_id = ?", branch);

    String second = captured(branch);

    int day = world.today().getDayOfMonth();
    assertThat(List.of(first, second)).containsExactly(day + "-1", day + "-2");
  }

  private String captured(long branch) {
    long bib = world.title();
    String copy = world.copy(bib, branch);
    world.hold(bib, branch);
    return world.scan(copy, branch).hold().number();
  }

  private List<PickupPoint> points(long bib, String language) {
    return pickupPoints.of(world.at(world.main()), new ByKey(lending.citizen()), bib, language);
  }

  @Test
  @DisplayName("A98: a day is promised only for a copy that stands free")
  void noPromiseForWhatIsOut() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    assertThat(points(bib, "da")).extracting(PickupPoint::expected).contains(world.today());

    world.lend(lending.citizen(), copy, world.main());

    assertThat(points(bib, "da")).extracting(PickupPoint::expected).containsOnlyNulls();
  }

  @Test
  @DisplayName("T154: pickup places are named in the reader's language, in Danish order")
  void inTheReadersLanguage() {
    List<String> names = List.of("Ærø", "Ørby", "Åby");
    for (String name : names) {
      long node = core.node(lending.municipality(), NodeType.BRANCH);
      core.execute(
          "update org_node set name_da = ?, name_en = concat('E-', ?) where id = ?",
          name,
          name,
          node);
    }
    core.changed(Snapshots.Area.ORG);
    long bib = world.title();

    assertThat(points(bib, "da")).extracting(PickupPoint::name).containsSubsequence(names);
    assertThat(points(bib, "en"))
        .extracting(PickupPoint::name)
        .containsSubsequence("E-Ærø", "E-Ørby", "E-Åby");
  }

  @Test
  @DisplayName("T173: two people with the same list miss one copy, once, where it stands")
  void theSameList() {
    long bib = world.title();
    String here = world.copy(bib, world.main());
    String there = world.copy(bib, world.branch());
    var hold = world.hold(bib, world.main());
    var sought = new MissCopy.Sought(hold.holdId(), here, 0);

    assertThat(missCopy.notThere(world.at(world.branch()), sought)).isFalse();
    assertThat(missCopy.notThere(world.at(world.main()), sought)).isTrue();
    assertThat(missCopy.notThere(world.at(world.main()), sought)).isFalse();

    assertThat(world.copyOf(hold.holdId())).isEqualTo(there);
    assertThat(world.count("select count(*) from pull_miss where item_id = " + id(there))).isZero();
  }

  @Test
  @DisplayName("T173: the only copy is missing after two searches, not after a double click")
  void theOnlyCopy() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    var desk = world.at(world.main());

    missCopy.notThere(desk, new MissCopy.Sought(hold.holdId(), copy, 0));
    missCopy.notThere(desk, new MissCopy.Sought(hold.holdId(), copy, 0));
    assertThat(world.itemState(copy)).isEqualTo("AVAILABLE");
    missCopy.notThere(desk, new MissCopy.Sought(hold.holdId(), copy, 1));

    assertThat(world.itemState(copy)).isEqualTo("MISSING");
    assertThat(
            world.count(
                "select count(*) from event where kind = 'ItemMissing' and item_id = " + id(copy)))
        .isEqualTo(1);
  }

  private static long id(String barcode) {
    return HoldWorld.item(barcode);
  }

  @Test
  @DisplayName("T170: a copy that turns up where nothing travels from is not sent to its hold")
  void noWayFromHere() {
    long island = library(lending.municipality());
    long bib = world.title();
    String copy = world.copy(bib, world.branch());
    var hold = world.hold(bib, world.main());
    world.execute(
        "insert into transfer_route (from_node_id, to_node_id, days) values (?, ?, null)",
        island,
        world.main());

    try {
      assertThat(world.scan(copy, island).next()).isEqualTo(Next.SEND_HOME);
      assertThat(world.state(hold.holdId())).isEqualTo("WAITING");
      world.later();
      assertThat(world.scan(copy, world.branch()).hold().holdId()).isEqualTo(hold.holdId());
    } finally {
      world.execute("delete from transfer_route where from_node_id = ?", island);
    }
  }

  @Test
  @DisplayName("T110, T190: a return that is refused leaves every hold as it was")
  void aRefusedReturn() {
    long bib = world.title();
    String copy = world.copy(bib, world.branch());
    world.lend(lending.citizen(), copy, world.main());
    var first = world.hold(bib, world.branch());
    var local = world.hold(bib, world.main());

    var impossible = new CheckIn.Wish(copy, Instant.EPOCH, false, null);
    assertThat(checkIn.checkIn(world.at(world.main()), impossible))
        .isInstanceOf(CheckInOutcome.Refused.class);

    assertThat(passed(first)).isZero();
    assertThat(world.scan(copy, world.main()).hold().holdId()).isEqualTo(local.holdId());
    assertThat(passed(first)).isEqualTo(1);
  }

  private long passed(HoldReceipt hold) {
    return world.count(
        "select count(*) from hold where passed_at is not null and id = " + hold.holdId());
  }

  @Test
  @DisplayName("T195: what has got its copy is not paused, and that is said")
  void pausedTooLate() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    world.scan(copy, world.main());
    LocalDate today = world.today();

    assertThat(sleepHold.sleep(world.at(world.main()), hold.holdId(), today, today.plusDays(9)))
        .isEqualTo(new HoldChange.Captured(HoldState.ON_SHELF));
  }

  @Test
  @DisplayName("T199: the last day of interest is written down, and lies ahead within reason")
  void theLastDayOfInterest() {
    long bib = world.title();
    world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    var desk = world.at(world.main());
    LocalDate today = world.today();

    extendHold.until(desk, hold.holdId(), today.plusDays(30));

    assertThat(events("InterestChanged", hold.holdId())).isEqualTo(1);
    for (LocalDate wrong : List.of(today.minusDays(1), LocalDate.of(123456, 1, 1))) {
      assertThatThrownBy(() -> extendHold.until(desk, hold.holdId(), wrong))
          .isInstanceOf(ProblemException.class);
      var terms = new HoldWish.Terms(null, false, null, wrong, Said.NOTHING);
      assertThatThrownBy(() -> wish(world.main(), HoldWish.Line.title(bib), terms))
          .isInstanceOf(ProblemException.class);
    }
    assertThatThrownBy(
            () -> sleepHold.sleep(desk, hold.holdId(), today, LocalDate.of(123456, 1, 1)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  @DisplayName("T186: who stands behind everybody else cannot be put before them")
  void behindEverybodyElse() {
    long bib = world.title();
    world.lend(lending.citizen(), world.copy(bib, world.main()), world.main());
    long low = world.hold(bib, world.main()).holdId();
    world.execute("update hold set low = 1, version = version + 1 where id = ?", low);
    long usual = world.hold(bib, world.main()).holdId();
    var desk = world.at(world.main());

    assertThatThrownBy(() -> reorderQueue.reorder(desk, bib, List.of(low, usual), "kind"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("last");
    reorderQueue.reorder(desk, bib, List.of(usual, low), "kind");
  }

  @Test
  @DisplayName("T150, A89: a hold on a work counts against the editions that it takes, no others")
  void aWorkThatTakesOtherEditions() {
    String work = "work-" + ids.next();
    long book = world.title(work, "BOOK");
    long audio = world.title(work, "AUDIO");
    world.copy(book, world.main());
    world.copy(audio, world.main());
    String card = lending.citizen();
    var books = new Accepts(Set.of("BOOK"), Set.of(), null);
    world.wish(card, world.main(), HoldWish.Line.work(audio, books));

    assertThat(world.wish(card, world.main(), HoldWish.Line.title(audio)))
        .isInstanceOf(HoldOutcome.Placed.class);
    assertThat(world.wish(card, world.main(), HoldWish.Line.title(book)))
        .isInstanceOf(HoldOutcome.Declined.class);
  }

  @Test
  @DisplayName("A90: who waits for any edition asks for a loan of each that would do")
  void aWorkIsDemanded() {
    String work = "work-" + ids.next();
    long book = world.title(work, "BOOK");
    long audio = world.title(work, "AUDIO");
    String one = world.copy(book, world.main());
    String two = world.copy(audio, world.main());
    world.lend(lending.citizen(), one, world.main());
    world.wish(
        lending.citizen(),
        world.main(),
        HoldWish.Line.work(audio, new Accepts(Set.of("BOOK"), Set.of(), null)));

    assertThat(isDemanded(one)).isTrue();
    assertThat(isDemanded(two)).isFalse();
  }

  private boolean isDemanded(String barcode) {
    var item =
        items.find(lending.municipality(), Barcode.parse(barcode).orElseThrow()).orElseThrow();
    return claims.of(item, 1, world.today()).demanded();
  }
}
