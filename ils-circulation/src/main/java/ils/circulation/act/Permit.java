package ils.circulation.act;

import ils.core.access.NotPermitted;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may lend, take back and renew. */
@ApplicationScoped
public class Permit {

  @Inject Rights rights;

  /**
   * Staff with the right at the place, terminals and the system; a patron for nobody but himself.
   *
   * @param person whose loan it is; null for an act that has no borrower
   * @throws NotPermitted if the actor may not do this here
   */
  public void require(Place place, @Nullable Long person) {
    Actor actor = place.occasion().actor();
    Long municipality = actor.municipalityId();
    if (municipality != null && municipality != place.municipality()) {
      throw new NotPermitted("this place is another municipality's");
    }
    switch (actor.kind()) {
      case STAFF -> rights.require(actor, Right.CIRCULATE, place.desk().id());
      case PATRON -> {
        if (!Objects.equals(person, actor.id())) {
          throw new NotPermitted("a patron acts on own loans alone");
        }
      }
      case TERMINAL, LIBRARY, SYSTEM, OPERATOR -> {}
      case NOBODY -> throw new NotPermitted("nobody has signed in");
    }
  }
}
