package ils.circulation.holds;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** A person's open holds over all roles, with place in the queue and expected day. */
@ApplicationScoped
public class HoldsOf {

  @Inject Places places;
  @Inject Permit permit;
  @Inject HoldRows rows;

  /**
   * @throws ils.core.access.NotPermitted if the actor may not see this person's holds here
   */
  @Transactional
  public List<HoldRow> person(Occasion occasion, long person) {
    Place place = places.of(occasion);
    permit.require(place, person);
    return rows.of(person, place);
  }
}
