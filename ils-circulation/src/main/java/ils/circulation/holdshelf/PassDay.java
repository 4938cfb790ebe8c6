package ils.circulation.holdshelf;

import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.Closing;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.HoldEvents.HoldAwake;
import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What time does to one hold: it expires, falls asleep, or wakes. Whatever is not due any more
 * under the lock is left alone, so that doing it twice, or on two nodes, does it once.
 */
@ApplicationScoped
public class PassDay {

  @Inject EndHold endHold;
  @Inject Targeting targeting;
  @Inject Organisation organisation;
  @Inject EventLog events;
  @Inject Clock clock;

  @Retried
  @Transactional
  public void pass(long holdId) {
    endHold.lock(holdId).filter(hold -> hold.state().isOpen()).ifPresent(this::pass);
  }

  private void pass(Hold hold) {
    OrgNode pickup = organisation.tree().get(hold.pickupNode());
    var occasion = new Occasion(Actor.SYSTEM, Channel.AUTO, pickup.id(), null);
    Scene scene = new Scene(occasion, clock.instant(), pickup.zone());
    LocalDate today = scene.today();
    if (hold.state() == HoldState.ON_SHELF && isOver(hold.shelfUntil(), today)) {
      endHold.close(hold, Closing.NOT_FETCHED, scene);
    } else if (!hold.state().isCaptured() && isOver(hold.wantedUntil(), today)) {
      endHold.close(hold, Closing.NO_INTEREST, scene);
    } else if (!hold.state().isCaptured()) {
      sleepOrWake(hold, scene);
    }
  }

  private static boolean isOver(@Nullable LocalDate last, LocalDate today) {
    return last != null && last.isBefore(today);
  }

  private void sleepOrWake(Hold hold, Scene scene) {
    Long copy = hold.itemId();
    if (hold.isAsleepOn(scene.today())) {
      if (hold.state() == HoldState.TARGETED && copy != null) {
        endHold.release(hold, "asleep", scene);
        targeting.findHold(copy, scene);
      }
      return;
    }
    if (hold.hasSleptUntil(scene.today())) {
      hold.wake();
      events.add(
          scene.occasion(),
          new HoldAwake(hold.id()),
          new About(hold.personId(), hold.target().bibId(), null, hold.id()));
    }
    targeting.findCopy(hold, scene);
  }
}
