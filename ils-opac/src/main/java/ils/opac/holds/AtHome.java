package ils.opac.holds;

import ils.core.access.Caller;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import ils.core.person.People;
import ils.opac.patron.HomeLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A patron who sits at home and acts at their own library. */
@ApplicationScoped
class AtHome {

  @Inject Caller caller;
  @Inject People people;
  @Inject HomeLibrary homeLibrary;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /**
   * @param request number of the form, so that a double click does one thing; null for none
   */
  Occasion occasion(@Nullable String request) {
    var actor = caller.actor();
    Occasion home =
        people
            .find(actor.id())
            .map(person -> homeLibrary.occasion(actor, caller.channel(), person))
            .orElseGet(() -> caller.occasion(null));
    return new Occasion(home.actor(), home.channel(), home.nodeId(), request);
  }

  LocalDate today() {
    var zone = organisation.tree().get(occasion(null).nodeId()).zone();
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  Libraries libraries() {
    return new Libraries(
        organisation.tree().librariesWithin(caller.municipality()), atLibrary(), today());
  }

  private long atLibrary() {
    return occasion(null).nodeId();
  }
}
