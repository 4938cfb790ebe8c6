package ils.circulation.stock;

import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.Closing;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.HoldEvents.HoldFollowed;
import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Waiters;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps holds true to the stock, in the transaction of whoever changes it. A chunk of an import for
 * which nobody waits costs two statements.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HoldsFollowStock implements Waiters {

  @Inject AwaitedReader awaited;
  @Inject EndHold endHold;
  @Inject Targeting targeting;
  @Inject Organisation organisation;
  @Inject EventLog events;
  @Inject Clock clock;

  @Override
  public Set<Long> named(Collection<Long> items) {
    return awaited.named(items);
  }

  @Override
  public Set<Long> awaited(Collection<Long> bibs) {
    return awaited.awaited(bibs);
  }

  @Override
  public void follow(Occasion occasion, Map<Long, Long> merged) {
    Scene scene = scene(occasion);
    merged.forEach((from, to) -> awaited.openOn(from).forEach(hold -> move(hold, to, scene)));
  }

  @Override
  public void part(Occasion occasion, Collection<Long> bibs) {
    Scene scene = scene(occasion);
    bibs.forEach(bib -> awaited.cameFrom(bib).forEach(hold -> move(hold, bib, scene)));
  }

  private void move(long id, long bib, Scene scene) {
    endHold
        .lock(id)
        .filter(hold -> hold.state().isOpen())
        .ifPresent(
            hold -> {
              long from = hold.target().bibId();
              hold.follow(bib);
              events.add(
                  scene.occasion(),
                  new HoldFollowed(hold.id(), from, bib),
                  new About(hold.personId(), bib, hold.itemId(), hold.id()));
              awaited.equal(id, bib).forEach(other -> closeOne(hold, other, scene));
            });
  }

  /** Nobody waits twice for the same: the later of two ends, unless its copy has come. */
  private void closeOne(Hold hold, long other, Scene scene) {
    endHold
        .lock(other)
        .filter(equal -> equal.state().isOpen() && hold.state().isOpen())
        .map(equal -> lesser(hold, equal))
        .filter(lesser -> !lesser.state().isCaptured())
        .ifPresent(lesser -> endHold.close(lesser, Closing.MERGED, scene));
  }

  private static Hold lesser(Hold one, Hold other) {
    if (one.state().isCaptured() != other.state().isCaptured()) {
      return one.state().isCaptured() ? other : one;
    }
    return one.queueKey() > other.queueKey() ? one : other;
  }

  @Override
  public void planAnew(Occasion occasion, Collection<Long> bibs) {
    Scene scene = scene(occasion);
    List<Hold> without = new ArrayList<>();
    for (long id : awaited.targeted(bibs)) {
      endHold
          .lock(id)
          .filter(hold -> hold.state() == HoldState.TARGETED)
          .filter(hold -> !targeting.stillServes(hold, scene))
          .ifPresent(
              hold -> {
                endHold.release(hold, "serves-no-more", scene);
                without.add(hold);
              });
    }
    Set<Long> waitedFor = awaited.awaited(bibs);
    awaited.freeItems(waitedFor).forEach(item -> targeting.findHold(item, scene));
    without.forEach(hold -> targeting.findCopy(hold, scene));
  }

  private Scene scene(Occasion occasion) {
    return new Scene(occasion, clock.instant(), organisation.tree().get(occasion.nodeId()).zone());
  }
}
