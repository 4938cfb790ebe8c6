package ils.circulation.holds;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds the hold that somebody wants to change, locked, if that somebody may. */
@ApplicationScoped
class OpenHolds {

  @Inject Places places;
  @Inject Permit permit;
  @Inject EndHold endHold;

  /**
   * Carries out a change on an open hold.
   *
   * @throws ils.core.access.NotPermitted if it is another patron's, or staff may not here
   */
  HoldChange change(Occasion occasion, long id, BiFunction<Place, Hold, HoldChange> work) {
    Place place = places.of(occasion);
    Optional<Hold> hold =
        endHold.lock(id).filter(found -> found.municipalityId() == place.municipality());
    if (hold.isEmpty()) {
      return new HoldChange.Unknown();
    }
    permit.require(place, hold.get().personId());
    return hold.get().state().isOpen()
        ? work.apply(place, hold.get())
        : new HoldChange.Ended(hold.get().state());
  }
}
