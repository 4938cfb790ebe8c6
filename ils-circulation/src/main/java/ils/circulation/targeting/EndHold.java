package ils.circulation.targeting;

import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.HoldEvents.HoldClosed;
import ils.circulation.targeting.HoldEvents.HoldFulfilled;
import ils.circulation.targeting.HoldEvents.HoldReleased;
import ils.circulation.targeting.HoldEvents.HoldWidened;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends holds, and plans what they leave behind: the copy goes to the next who waits, and the next
 * of a series begins. Runs in its caller's transaction.
 */
@ApplicationScoped
public class EndHold {

  @Inject Holds holds;
  @Inject Items items;
  @Inject Targeting targeting;
  @Inject EventLog events;

  /**
   * Locks a hold and before it its copy: everybody takes these locks in that order.
   *
   * @return empty if there is no such hold
   */
  public Optional<Hold> lock(long id) {
    Optional<Hold> seen = holds.find(id);
    while (seen.isPresent()) {
      Long copy = seen.get().itemId();
      if (copy != null) {
        items.lock(copy);
      }
      Hold locked = holds.lock(id).orElseThrow();
      Long now = locked.itemId();
      if (now == null || now.equals(copy)) {
        return Optional.of(locked);
      }
      seen = Optional.of(locked);
    }
    return Optional.empty();
  }

  /** Ends it without a loan. */
  public void close(Hold hold, Closing because, Scene scene) {
    HoldState before = hold.state();
    Long copy = hold.itemId();
    hold.close(because, scene.now());
    events.add(
        scene.occasion(),
        new HoldClosed(hold.id(), before, hold.state(), because, copy),
        about(hold, copy));
    afterwards(hold, copy, scene);
  }

  /** Ends it with a loan, of its own copy or of another. */
  void fulfil(Hold hold, long loan, @Nullable Long lentItem, Scene scene) {
    HoldState before = hold.state();
    Long copy = hold.itemId();
    hold.fulfil(loan, scene.now());
    events.add(scene.occasion(), new HoldFulfilled(hold.id(), before, loan), about(hold, lentItem));
    closeOthers(hold, scene);
    afterwards(hold, copy == null || copy.equals(lentItem) ? null : copy, scene);
  }

  /** Sends it back to its place in the queue, without its copy. */
  public void release(Hold hold, String why, Scene scene) {
    HoldState before = hold.state();
    Long copy = hold.itemId();
    hold.release();
    holds.flush();
    events.add(scene.occasion(), new HoldReleased(hold.id(), before, why), about(hold, copy));
  }

  /** The one copy that it asked for is gone for good. */
  void widen(Hold hold, Scene scene) {
    Long copy = hold.target().wantedItem();
    hold.widen();
    holds.flush();
    events.add(scene.occasion(), new HoldWidened(hold.id()), about(hold, copy));
    targeting.findCopy(hold, scene);
  }

  /** One of these has got its copy: the others of its group end. */
  void closeOthers(Hold hold, Scene scene) {
    Long group = hold.grouping().id();
    if (group == null || !hold.grouping().is(HoldGroup.Kind.PARALLEL)) {
      return;
    }
    holds.flush();
    for (Hold other : holds.openOfGroup(group)) {
      if (other.id() != hold.id()) {
        close(other, Closing.GROUP, scene);
      }
    }
  }

  private void afterwards(Hold hold, @Nullable Long copy, Scene scene) {
    holds.flush();
    Long group = hold.grouping().id();
    if (group != null && hold.grouping().is(HoldGroup.Kind.SERIAL)) {
      beginNext(group, scene);
    }
    if (copy != null) {
      targeting.findHold(copy, scene);
    }
  }

  private void beginNext(long group, Scene scene) {
    var open = holds.openOfGroup(group);
    if (!open.isEmpty() && open.getFirst().state() == HoldState.LATER) {
      open.getFirst().begin();
      targeting.findCopy(open.getFirst(), scene);
    }
  }

  private static About about(Hold hold, @Nullable Long item) {
    return new About(hold.personId(), hold.target().bibId(), item, hold.id());
  }
}
