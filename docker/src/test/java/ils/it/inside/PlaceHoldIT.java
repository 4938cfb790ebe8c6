package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.holds.CancelHold;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldReceipt;
import ils.circulation.holds.HoldWish;
import ils.circulation.holds.HoldsOf;
import ils.circulation.holds.PlaceHold;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.targeting.HoldGroup;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What may be put on hold, at which level, and where it is fetched. */
@ExtendWith(ArquillianExtension.class)
class PlaceHoldIT {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject PlaceHold placeHold;
  @Inject CancelHold cancelHold;
  @Inject HoldsOf holdsOf;
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
                HoldWish.Line.work(audio, new Accepts(Set.of("BOOK"), Set.of("dan"), null)));

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
    var terms = new HoldWish.Terms(kind, false, null, null, Said.NOTHING);
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
}
