package ils.circulation.targeting;

import ils.circulation.policy.holds.Copy;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.HoldEvents.CopySetAside;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets free copies aside for holds: whenever a copy or a hold becomes free, in the transaction in
 * which it does. So no free copy ever stands on a shelf that would serve a waiting hold.
 */
@ApplicationScoped
public class Targeting {

  @Inject Holds holds;
  @Inject Items items;
  @Inject CopyReader copies;
  @Inject QueueReader queues;
  @Inject Matching matching;
  @Inject HolderReader holders;
  @Inject EventLog events;

  /**
   * A hold has come into the queue, or changed what would serve it: looks for a free copy.
   *
   * @return whether one is set aside now
   */
  public boolean findCopy(Hold hold, Scene scene) {
    if (hold.state() != HoldState.WAITING || hold.isAsleepOn(scene.today())) {
      return false;
    }
    holds.flush();
    Set<Long> titles =
        copies.titles(hold.target().bibId(), hold.target().level() == HoldLevel.WORK);
    copies.lock(titles, hold.municipalityId());
    return findCopy(hold, copies.ofTitles(titles, hold.municipalityId(), scene.now()), scene);
  }

  /** The same among copies that are locked already. */
  public boolean findCopy(Hold hold, List<CopyReader.Standing> all, Scene scene) {
    HolderReader.Holder holder = holders.of(hold, scene);
    if (hold.state() != HoldState.WAITING || hold.isAsleepOn(scene.today()) || holder.stopped()) {
      return false;
    }
    var copy = matching.copyFor(hold, all, scene.today(), holder.school());
    copy.ifPresent(found -> setAside(hold, found.copy().id(), found.copy().place(), scene));
    return copy.isPresent();
  }

  /** Whether the copy that is set aside for a hold would be set aside for it today. */
  public boolean stillServes(Hold hold, Scene scene) {
    Long copy = hold.itemId();
    return copy != null && couldServe(hold, copy, scene);
  }

  /** Whether a copy could serve a hold once it is free. */
  public boolean couldServe(Hold hold, long copy, Scene scene) {
    holds.flush();
    return serves(hold, copies.one(copy, scene.now(), false).copy(), scene);
  }

  /** Whether a copy would serve a hold from where it is. */
  boolean serves(Hold hold, Copy copy, Scene scene) {
    Set<Long> titles =
        copies.titles(hold.target().bibId(), hold.target().level() == HoldLevel.WORK);
    return matching.serves(hold, copy, titles, holders.of(hold, scene).school());
  }

  private void setAside(Hold hold, long item, long place, Scene scene) {
    hold.setAside(item);
    holds.flush();
    events.add(
        scene.occasion(),
        new CopySetAside(hold.id(), place),
        new About(hold.personId(), hold.target().bibId(), item, hold.id()));
  }

  /**
   * A copy has become free, on a shelf: sets it aside for the best of those who wait.
   *
   * @return whether somebody waited
   */
  public boolean findHold(long itemId, Scene scene) {
    holds.flush();
    var item = items.lock(itemId).orElseThrow();
    var asked =
        new QueueReader.Question(item.id(), item.bibId(), item.municipalityId(), scene, true);
    QueueReader.Sight sight = queues.sight(asked);
    if (sight.owner() != null || sight.lanes().isEmpty()) {
      return false;
    }
    CopyReader.Standing copy = copies.one(itemId, scene.now(), false);
    return copy.free() && choose(copy, asked, sight.lanes(), scene);
  }

  private boolean choose(
      CopyReader.Standing copy, QueueReader.Question asked, List<Lane> lanes, Scene scene) {
    Optional<Chosen> chosen = lockBest(copy, asked, lanes, scene);
    chosen.ifPresent(
        found -> {
          markPassed(found.passed(), scene);
          setAside(found.hold(), copy.copy().id(), copy.copy().place(), scene);
        });
    return chosen.isPresent();
  }

  /**
   * The hold that a copy shall serve.
   *
   * @param passed the first in the queue, if the order put another before it
   */
  record Chosen(Hold hold, @Nullable Waiting passed) {}

  /**
   * The best hold for a copy, locked; nothing changes. Another return may have taken it since it
   * was read; then it is chosen again.
   */
  Optional<Chosen> lockBest(
      CopyReader.Standing copy, QueueReader.Question asked, List<Lane> lanes, Scene scene) {
    List<Lane> left = lanes;
    while (true) {
      Optional<Matching.Match> match = matching.holdFor(copy, asked, left);
      if (match.isEmpty()) {
        return Optional.empty();
      }
      Matching.Match found = match.get();
      Hold hold = holds.lock(found.hold().id()).orElseThrow();
      boolean still =
          asked.freeOnly() ? hold.state() == HoldState.WAITING : hold.state().isInQueue();
      if (still && !hold.isAsleepOn(asked.today())) {
        return Optional.of(new Chosen(hold, found.passed()));
      }
      left = queues.sight(asked).lanes();
    }
  }

  /** The copy has gone to another: the first time counts, for fairness. */
  void markPassed(@Nullable Waiting passed, Scene scene) {
    if (passed != null && passed.passedOn() == null) {
      holds.find(passed.id()).ifPresent(hold -> hold.pass(scene.now()));
    }
  }
}
