package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ils.circulation.closing.ApplyClosing;
import ils.circulation.closing.ClosingWish;
import ils.circulation.closing.PlanClosing;
import ils.circulation.closing.TouchedHold;
import ils.circulation.closing.TouchedHold.How;
import ils.circulation.closing.UndoClosing;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldWish;
import ils.circulation.holdshelf.HoldClock;
import ils.circulation.holdshelf.HoldShelf;
import ils.circulation.holdshelf.PullRow;
import ils.circulation.lost.DamageItem;
import ils.circulation.lost.ReportMissing;
import ils.circulation.lost.WithdrawItem;
import ils.circulation.transit.AbortTransit;
import ils.core.config.Snapshots;
import ils.core.event.Occasion;
import ils.core.item.Waiters;
import ils.core.org.NodeType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds when copies, records and libraries change or vanish under them. */
@ExtendWith(ArquillianExtension.class)
class HoldStockIT {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject CoreWorld core;
  @Inject ReportMissing reportMissing;
  @Inject DamageItem damageItem;
  @Inject WithdrawItem withdrawItem;
  @Inject AbortTransit abortTransit;
  @Inject HoldClock holdClock;
  @Inject HoldShelf holdShelf;
  @Inject PlanClosing planClosing;
  @Inject ApplyClosing applyClosing;
  @Inject UndoClosing undoClosing;
  @Inject Waiters waiters;
  @Inject UserTransaction transaction;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  private void vanish(String how, String copy) {
    Occasion desk = world.at(world.main());
    switch (how) {
      case "missing" -> reportMissing.report(desk, copy, "not there");
      case "damaged" -> damageItem.damage(desk, new DamageItem.Wish(copy, null, "wet"));
      default -> withdrawItem.withdraw(desk, copy, Set.of(), "worn");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "damaged", "withdrawn"})
  @DisplayName("T167, T182: a hold whose copy vanishes has another one at once")
  void aCopyVanishes(String how) {
    long bib = world.title();
    String here = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    String there = world.copy(bib, world.branch());
    assertThat(world.copyOf(hold.holdId())).isEqualTo(here);

    vanish(how, here);

    assertThat(world.copyOf(hold.holdId())).isEqualTo(there);
    assertThat(holdShelf.pullList(world.at(world.branch())))
        .extracting(PullRow::barcode)
        .contains(there);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "damaged"})
  @DisplayName("T182: so it does when the copy vanishes from the hold shelf")
  void vanishesFromTheHoldShelf(String how) {
    long bib = world.title();
    String here = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    world.scan(here, world.main());
    String there = world.copy(bib, world.branch());

    vanish(how, here);

    assertThat(world.state(hold.holdId())).isEqualTo("TARGETED");
    assertThat(world.copyOf(hold.holdId())).isEqualTo(there);
  }

  @Test
  @DisplayName("A89: a hold on one copy that is withdrawn takes any of the title, at its old place")
  void theOneCopyIsWithdrawn() {
    long bib = world.title();
    String one = world.copy(bib, world.main());
    String other = world.copy(bib, world.main());
    world.lend(lending.citizen(), other, world.main());
    var placed =
        (HoldOutcome.Placed)
            world.wish(lending.citizen(), world.main(), HoldWish.Line.copy(bib, one));
    long first = placed.holds().getFirst().holdId();
    world.hold(bib, world.main());

    vanish("withdrawn", one);

    assertThat(world.text("select level from hold where id = " + first)).isEqualTo("TITLE");
    assertThat(world.scan(other, world.main()).hold().holdId()).isEqualTo(first);
  }

  @Test
  @DisplayName("T123: a transit to a hold that is called off leaves the copy on the pull list")
  void calledOff() {
    long bib = world.title();
    String copy = world.copy(bib, world.branch());
    var hold = world.hold(bib, world.main());
    world.scan(copy, world.branch());
    assertThat(world.state(hold.holdId())).isEqualTo("IN_TRANSIT");

    abortTransit.abort(world.at(world.branch()), copy);

    assertThat(world.state(hold.holdId())).isEqualTo("TARGETED");
    assertThat(holdShelf.pullList(world.at(world.branch())))
        .extracting(PullRow::barcode)
        .contains(copy);
  }

  private void changing(Consumer<Occasion> change) {
    try {
      transaction.begin();
      change.accept(world.at(world.main()));
      transaction.commit();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName(
      "A92: a copy that comes, or is made holdable, is on the pull list in the same breath")
  void madeHoldable() {
    long bib = world.title();
    String lent = world.copy(bib, world.main());
    world.lend(lending.citizen(), lent, world.main());
    String kept = world.copy(bib, world.main());
    world.execute("update item set flags = 'REFERENCE' where id = ?", HoldWorld.item(kept));
    var hold = world.hold(bib, world.main());
    assertThat(world.state(hold.holdId())).isEqualTo("WAITING");

    changing(
        desk -> {
          world.execute("update item set flags = '' where id = ?", HoldWorld.item(kept));
          waiters.planAnew(desk, List.of(bib));
        });
    assertThat(world.copyOf(hold.holdId())).isEqualTo(kept);

    changing(
        desk -> {
          world.execute("update item set flags = 'REFERENCE' where id = ?", HoldWorld.item(kept));
          waiters.planAnew(desk, List.of(bib));
        });
    assertThat(world.state(hold.holdId())).isEqualTo("WAITING");
  }

  @Test
  @DisplayName("A merge takes holds along, behind who waited before; parted, they go back")
  void aMerge() {
    long old = world.title();
    String copy = world.copy(old, world.main());
    world.lend(lending.citizen(), copy, world.main());
    var hold = world.hold(old, world.main());
    long stays = world.title();

    changing(desk -> merge(desk, old, stays));
    assertThat(world.text("select bib_id from hold where id = " + hold.holdId()))
        .isEqualTo("" + stays);

    changing(
        desk -> {
          world.execute("update item set bib_id = ? where id = ?", old, HoldWorld.item(copy));
          waiters.part(desk, List.of(old));
          waiters.planAnew(desk, List.of(old, stays));
        });
    assertThat(world.text("select bib_id from hold where id = " + hold.holdId()))
        .isEqualTo("" + old);
    changing(desk -> merge(desk, old, stays));
    assertThat(world.scan(copy, world.main()).hold().holdId()).isEqualTo(hold.holdId());
  }

  @Test
  @DisplayName("T150: a borrower whose two titles become one keeps the earlier hold")
  void aMergeOfTwoHolds() {
    long old = world.title();
    long stays = world.title();
    String copy = world.copy(old, world.main());
    world.lend(lending.citizen(), copy, world.main());
    world.lend(lending.citizen(), world.copy(stays, world.main()), world.main());
    String card = lending.citizen();
    var earlier = world.hold(card, old, world.main());
    var later = world.hold(card, stays, world.main());

    changing(desk -> merge(desk, old, stays));

    assertThat(world.state(earlier.holdId())).isEqualTo("WAITING");
    assertThat(world.text("select closed_because from hold where id = " + later.holdId()))
        .isEqualTo("MERGED");
    assertThat(world.scan(copy, world.main()).hold().holdId()).isEqualTo(earlier.holdId());
  }

  private void merge(Occasion desk, long old, long stays) {
    world.execute("update item set bib_id = ? where bib_id = ?", stays, old);
    waiters.follow(desk, Map.of(old, stays));
    waiters.planAnew(desk, List.of(old, stays));
  }

  @Test
  @DisplayName("A31: an item that a hold names, and a title that somebody waits for, are known")
  void named() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    String other = world.copy(bib, world.main());
    world.hold(bib, world.main());
    long quiet = world.title();

    changing(
        desk -> {
          assertThat(waiters.named(List.of(HoldWorld.item(copy), HoldWorld.item(other))))
              .hasSize(1);
          assertThat(waiters.awaited(List.of(bib, quiet))).containsExactly(bib);
        });
  }

  private long branchOfItsOwn() {
    long branch = core.node(lending.municipality(), NodeType.BRANCH);
    core.execute("update org_node set flags = 'CHECK_OUT,CHECK_IN,PICKUP' where id = ?", branch);
    core.changed(Snapshots.Area.ORG);
    return branch;
  }

  @Test
  @DisplayName(
      "T31, T191: days that a closing takes from the hold shelf are given back, and undone")
  void anEmergencyClosing() {
    long branch = branchOfItsOwn();
    long bib = world.title();
    String copy = world.copy(bib, branch);
    var hold = world.hold(bib, branch);
    LocalDate before = world.scan(copy, branch).hold().until();
    long asked = world.title();
    world.copy(asked, branch);
    var fetched = world.hold(asked, branch);
    var storm =
        new ClosingWish(branch, world.today().plusDays(1), world.today().plusDays(3), "storm");

    var plan = planClosing.plan(world.at(branch), storm);
    var closing = applyClosing.apply(world.at(branch), storm);

    assertThat(plan.holds(How.STAYS))
        .extracting(TouchedHold::hold, TouchedHold::before, TouchedHold::after)
        .containsExactly(tuple(hold.holdId(), before, before.plusDays(3)));
    assertThat(plan.holds(How.FETCHED_LATER))
        .extracting(TouchedHold::hold)
        .containsExactly(fetched.holdId());
    assertThat(closing.holds()).isEqualTo(1);
    assertThat(shelfUntil(hold.holdId())).isEqualTo(before.plusDays(3).toString());
    undoClosing.undo(world.at(branch), closing.closingId());
    assertThat(shelfUntil(hold.holdId())).isEqualTo(before.toString());
  }

  private String shelfUntil(long hold) {
    return world.text("select cast(shelf_until as char) from hold where id = " + hold);
  }

  @Test
  @DisplayName("T154, T184: holds of a pickup library that has closed for good go to another")
  void aPickupLibraryCloses() {
    long branch = branchOfItsOwn();
    long bib = world.title();
    String copy = world.copy(bib, branch);
    var ready = world.hold(bib, branch);
    world.scan(copy, branch);
    var waits = world.hold(bib, branch);
    core.execute(
        "update org_node set closed_on = ? where id = ?", world.today().minusDays(1), branch);
    core.changed(Snapshots.Area.ORG);

    holdClock.passDays();

    assertThat(pickup(ready.holdId())).isNotEqualTo("" + branch);
    assertThat(pickup(waits.holdId())).isNotEqualTo("" + branch);
    assertThat(world.state(ready.holdId())).isEqualTo("TARGETED");
  }

  private String pickup(long hold) {
    return world.text("select pickup_node_id from hold where id = " + hold);
  }
}
