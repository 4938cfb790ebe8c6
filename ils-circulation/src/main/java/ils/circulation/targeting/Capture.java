package ils.circulation.targeting;

import ils.circulation.act.Place;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.HoldEvents.HoldReady;
import ils.circulation.targeting.HoldEvents.HoldSent;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.item.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a copy that is in somebody's hand to a hold. Runs in the transaction of the scan, with the
 * item's row locked.
 */
@ApplicationScoped
public class Capture {

  @Inject Holds holds;
  @Inject QueueReader queues;
  @Inject CopyReader copies;
  @Inject HolderReader holders;
  @Inject Matching matching;
  @Inject Targeting targeting;
  @Inject EndHold endHold;
  @Inject EventLog events;

  /** The hold that a copy serves next; its row is locked. */
  public record Plan(Hold hold, CopyReader.Standing copy) {

    public long pickup() {
      return hold.pickupNode();
    }
  }

  /**
   * Whom this copy serves next: the hold that it belongs to, or else the best of those who wait.
   * One statement when nobody does.
   */
  public Optional<Plan> plan(Place place, Item item) {
    var asked =
        new QueueReader.Question(
            item.id(), item.bibId(), item.municipalityId(), place.today(), place.zone(), false);
    QueueReader.Sight sight = queues.sight(asked);
    if (sight.owner() == null && sight.lanes().isEmpty()) {
      return Optional.empty();
    }
    CopyReader.Standing read = copies.one(item.id(), place.now(), true);
    var here =
        new CopyReader.Standing(
            read.copy().at(place.library().id()), true, read.misses(), read.rules());
    Scene scene = Scene.of(place);
    Optional<Hold> own = own(sight.owner(), item.id(), scene);
    return own.isPresent()
        ? own.map(hold -> new Plan(hold, here))
        : targeting.lockBest(here, asked, sight.lanes(), scene).map(hold -> new Plan(hold, here));
  }

  private Optional<Hold> own(@Nullable Long owner, long item, Scene scene) {
    if (owner == null) {
      return Optional.empty();
    }
    Hold hold = holds.lock(owner).orElseThrow();
    boolean still = hold.state().isOpen() && Objects.equals(hold.itemId(), item);
    if (still && hold.state() == HoldState.TARGETED && isPassedOver(hold, scene)) {
      endHold.release(hold, "passed-over", scene);
      return Optional.empty();
    }
    return still ? Optional.of(hold) : Optional.empty();
  }

  private boolean isPassedOver(Hold hold, Scene scene) {
    return hold.isAsleepOn(scene.today()) || holders.of(hold, scene).stopped();
  }

  /** The copy has gone out of circulation: a hold that it belongs to looks for another. */
  public void letGo(Scene scene, long item) {
    leave(scene, item, "out-of-circulation").ifPresent(hold -> targeting.findCopy(hold, scene));
  }

  /** The same for ever: holds on this copy and no other take any copy of the title from now on. */
  public void letGoForGood(Scene scene, long item) {
    for (long id : holds.openOnCopy(item)) {
      endHold
          .lock(id)
          .filter(hold -> hold.state().isOpen())
          .ifPresent(hold -> endHold.widen(hold, scene));
    }
    letGo(scene, item);
  }

  /**
   * The copy stands on a shelf again without having reached the hold that it belonged to: it is set
   * aside for whom it serves best from there, and that hold takes the best copy there is.
   */
  public void standsFree(Scene scene, long item) {
    Optional<Hold> left = leave(scene, item, "stopped-on-its-way");
    targeting.findHold(item, scene);
    left.ifPresent(hold -> targeting.findCopy(hold, scene));
  }

  private Optional<Hold> leave(Scene scene, long item, String why) {
    Optional<Hold> hold =
        holds
            .ofCopy(item)
            .flatMap(endHold::lock)
            .filter(found -> Objects.equals(found.itemId(), item))
            .filter(found -> found.state() == HoldState.TARGETED || found.state().isCaptured());
    hold.ifPresent(found -> endHold.release(found, why, scene));
    return hold;
  }

  /** Puts the copy on the hold shelf here, or sends it on its way, as the plan says. */
  public HoldSlip take(Place place, Item item, Plan plan) {
    Hold hold = plan.hold();
    HoldState before = hold.state();
    boolean here = plan.pickup() == place.library().id();
    if (before == HoldState.ON_SHELF && here) {
      return HoldSlip.of(hold);
    }
    Scene scene = Scene.of(place);
    Long leftBehind = leaveOther(hold, item.id(), scene);
    if (here) {
      shelve(hold, item, plan, scene);
    } else {
      send(hold, item, place);
    }
    holds.flush();
    endHold.closeOthers(hold, scene);
    if (leftBehind != null) {
      targeting.findHold(leftBehind, scene);
    }
    return HoldSlip.of(hold);
  }

  /** Another copy may be set aside for it: that one is free again. */
  private @Nullable Long leaveOther(Hold hold, long item, Scene scene) {
    Long other = hold.itemId();
    if (other == null || other == item) {
      return null;
    }
    endHold.release(hold, "served", scene);
    return other;
  }

  private void shelve(Hold hold, Item item, Plan plan, Scene scene) {
    HoldState before = hold.state();
    String number = holds.nextNumber(plan.pickup(), scene.today());
    LocalDate until = matching.shelfUntil(plan.copy(), plan.pickup(), scene.today());
    hold.shelve(item.id(), number, until);
    events.add(
        scene.occasion(),
        new HoldReady(hold.id(), before, plan.pickup(), number, until),
        new About(hold.personId(), item.bibId(), item.id(), hold.id()));
  }

  private void send(Hold hold, Item item, Place place) {
    HoldState before = hold.state();
    hold.send(item.id());
    if (before != HoldState.IN_TRANSIT) {
      events.add(
          place.occasion(),
          new HoldSent(hold.id(), before, place.library().id(), hold.pickupNode()),
          new About(hold.personId(), item.bibId(), item.id(), hold.id()));
    }
  }
}
