package ils.circulation.routes;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says how long copies travel from one library to another, or that nothing does (T170). Holds whose
 * copy could not come any more take another one at once, and free copies that can come now are set
 * aside.
 */
@ApplicationScoped
public class ChangeRoute {

  private static final int MOST_DAYS = 60;

  @Inject Places places;
  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Ways ways;
  @Inject EndHold endHold;
  @Inject Targeting targeting;
  @Inject EventLog events;

  /**
   * A way was changed; each null days mean that nothing travels, unless it was usual.
   *
   * @param usualBefore whether nothing special was said before
   * @param usualAfter the same now
   */
  public record RouteChanged(
      long from,
      long to,
      boolean usualBefore,
      @Nullable Integer daysBefore,
      boolean usualAfter,
      @Nullable Integer daysAfter)
      implements DomainEvent {}

  /** All ways of the municipality that differ from the usual one. */
  @Transactional
  public List<RouteRow> all(Occasion occasion) {
    Place place = places.of(occasion);
    return ways.from(
        organisation.tree().librariesWithin(place.municipality()).stream()
            .map(OrgNode::id)
            .toList());
  }

  /**
   * @param days on the way; null that nothing travels
   * @throws ProblemException for a library of somebody else, the same one twice, or impossible days
   */
  @Retried
  @Transactional
  public void set(Occasion occasion, long from, long to, @Nullable Integer days) {
    Place place = require(occasion, from, to);
    if (days != null && (days < 0 || days > MOST_DAYS)) {
      throw ProblemException.invalid("days", "from 0 to " + MOST_DAYS);
    }
    log(occasion, new RouteRow(from, to, days), false);
    ways.put(from, to, days);
    if (days == null) {
      stop(place, from, to);
    } else {
      open(place, from, to);
    }
  }

  /** Back to the usual. */
  @Retried
  @Transactional
  public void clear(Occasion occasion, long from, long to) {
    Place place = require(occasion, from, to);
    log(occasion, new RouteRow(from, to, null), true);
    ways.remove(from, to);
    open(place, from, to);
  }

  private Place require(Occasion occasion, long from, long to) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.MANAGE_SETTINGS, place.municipality());
    library(place, "from", from);
    library(place, "to", to);
    if (from == to) {
      throw ProblemException.invalid("to", "another library than the first");
    }
    return place;
  }

  private void library(Place place, String field, long node) {
    boolean known =
        organisation.tree().librariesWithin(place.municipality()).stream()
            .anyMatch(library -> library.id() == node);
    if (!known) {
      throw ProblemException.invalid(field, "no library here");
    }
  }

  private void log(Occasion occasion, RouteRow after, boolean usual) {
    var before = ways.between(after.from(), after.to());
    events.add(
        occasion,
        new RouteChanged(
            after.from(),
            after.to(),
            before.isEmpty(),
            before.map(RouteRow::days).orElse(null),
            usual,
            after.days()),
        About.subject(after.from()));
  }

  private void stop(Place place, long from, long to) {
    Scene scene = Scene.of(place);
    List<Long> some = ways.targetedOver(nodes(from), to, 0);
    while (!some.isEmpty()) {
      for (long id : some) {
        endHold
            .lock(id)
            .filter(hold -> hold.state() == HoldState.TARGETED)
            .ifPresent(hold -> replace(hold, scene));
      }
      some = ways.targetedOver(nodes(from), to, some.getLast());
    }
  }

  private void open(Place place, long from, long to) {
    Scene scene = Scene.of(place);
    ways.freeFor(nodes(from), to).forEach(copy -> targeting.findHold(copy, scene));
  }

  private List<Long> nodes(long library) {
    return organisation.tree().within(library).stream().map(OrgNode::id).toList();
  }

  private void replace(Hold hold, Scene scene) {
    long copy = Objects.requireNonNull(hold.itemId());
    endHold.release(hold, "no-way", scene);
    targeting.findCopy(hold, scene);
    targeting.findHold(copy, scene);
  }
}
