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

  /**
   * What a copy is for; the rows of its holds are locked, and nothing has changed yet.
   *
   * @param next the hold that it serves next; null for none
   * @param left the hold for which it was set aside and which it cannot serve now; null for none
   */
  public record Plan(@Nullable Next next, @Nullable Left left) {

    public static final Plan NOTHING = new Plan(null, null);

    /** Where the copy is wanted; null if nowhere. */
    public @Nullable Long pickup() {
      return next == null ? null : next.hold().pickupNode();
    }

    /** Whether a scan before may have done already what the hold asks for. */
    public boolean isOnItsWay() {
      return next == null || next.hold().state() == HoldState.IN_TRANSIT;
    }
  }

  record Next(Hold hold, CopyReader.Standing copy, @Nullable Waiting passed) {}

  /** Why in one word. */
  record Left(Hold hold, String why) {}

  /**
   * Whom this copy serves next: the hold that it belongs to, or else the best of those who wait.
   * One statement when nobody does.
   */
  public Plan plan(Place place, Item item) {
    Scene scene = Scene.of(place);
    var asked =
        new QueueReader.Question(item.id(), item.bibId(), item.municipalityId(), scene, false);
    QueueReader.Sight sight = queues.sight(asked);
    if (sight.owner() == null && sight.lanes().isEmpty()) {
      return Plan.NOTHING;
    }
    CopyReader.Standing read = copies.one(item.id(), place.now(), true);
    var here =
        new CopyReader.Standing(
            read.copy().at(place.library().id()), true, read.misses(), read.rules());
    Hold own = own(sight.owner(), item.id());
    String against = own == null ? null : against(own, here, scene);
    if (own != null && against == null) {
      return new Plan(new Next(own, here, null), null);
    }
    Next next =
        targeting
            .lockBest(here, asked, sight.lanes(), scene)
            .map(chosen -> new Next(chosen.hold(), here, chosen.passed()))
            .orElse(null);
    return new Plan(next, own == null || against == null ? null : new Left(own, against));
  }

  private @Nullable Hold own(@Nullable Long owner, long item) {
    return Optional.ofNullable(owner)
        .flatMap(holds::lock)
        .filter(hold -> hold.state().isOpen() && Objects.equals(hold.itemId(), item))
        .orElse(null);
  }

  /** Why a copy in the hand does not go to the hold it is set aside for; null if it does. */
  private @Nullable String against(Hold hold, CopyReader.Standing here, Scene scene) {
    if (hold.state() != HoldState.TARGETED) {
      return null;
    }
    if (hold.isAsleepOn(scene.today()) || holders.of(hold, scene).stopped()) {
      return "passed-over";
    }
    return targeting.serves(hold, here.copy(), scene) ? null : "serves-no-more";
  }

  /** The copy goes to nobody; the hold that it was set aside for looks for another. */
  public void forgo(Place place, Plan plan) {
    Scene scene = Scene.of(place);
    release(plan.left(), scene);
    seekAnother(plan.left(), scene);
  }

  private void release(@Nullable Left left, Scene scene) {
    if (left != null) {
      endHold.release(left.hold(), left.why(), scene);
    }
  }

  private void seekAnother(@Nullable Left left, Scene scene) {
    if (left != null) {
      targeting.findCopy(left.hold(), scene);
    }
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

  /**
   * Puts the copy on the hold shelf here, or sends it on its way, as the plan says.
   *
   * @return what to write on its slip; null if nobody is to have it
   */
  public @Nullable HoldSlip take(Place place, Item item, Plan plan) {
    Next next = plan.next();
    if (next == null) {
      return null;
    }
    Hold hold = next.hold();
    boolean here = hold.pickupNode() == place.library().id();
    if (hold.state() == HoldState.ON_SHELF && here) {
      return HoldSlip.of(hold);
    }
    Scene scene = Scene.of(place);
    release(plan.left(), scene);
    targeting.markPassed(next.passed(), scene);
    Long leftBehind = leaveOther(hold, item.id(), scene);
    if (here) {
      shelve(next, item, scene);
    } else {
      send(hold, item, place);
    }
    holds.flush();
    endHold.closeOthers(hold, scene);
    if (leftBehind != null) {
      targeting.findHold(leftBehind, scene);
    }
    seekAnother(plan.left(), scene);
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

  private void shelve(Next next, Item item, Scene scene) {
    Hold hold = next.hold();
    HoldState before = hold.state();
    long pickup = hold.pickupNode();
    String number = holds.nextNumber(pickup, scene.today());
    LocalDate until = matching.shelfUntil(next.copy(), pickup, scene.today());
    hold.shelve(item.id(), number, until);
    events.add(
        scene.occasion(),
        new HoldReady(hold.id(), before, pickup, number, until),
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
