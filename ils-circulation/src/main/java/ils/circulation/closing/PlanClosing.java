package ils.circulation.closing;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import ils.core.org.Calendars;
import ils.core.org.HoursKind;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Says what an emergency closing would do, and changes nothing (T31). */
@ApplicationScoped
public class PlanClosing {

  private static final int MOST_DAYS = 92;
  private static final int MOST_DAYS_BACK = 31;
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  @Inject Places places;
  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Calendars calendars;
  @Inject ClosingMoves moves;

  /**
   * @throws ils.core.access.NotPermitted unless the actor may change the library's calendar
   * @throws ProblemException for days that make no sense, or a library that never opens again
   */
  @Retried
  @Transactional
  public ClosingPlan plan(Occasion occasion, ClosingWish wish) {
    return plan(places.of(occasion), wish);
  }

  ClosingPlan plan(Place place, ClosingWish wish) {
    OrgNode library = library(place, wish);
    check(place, wish);
    LocalDate reopensOn =
        calendars
            .hours(library.id(), HoursKind.STAFFED)
            .openDayFrom(wish.to().plusDays(1))
            .orElseThrow(() -> ProblemException.invalid("to", "no open day follows within a year"));
    List<Long> nodes = nodes(library);
    return new ClosingPlan(
        wish,
        reopensOn,
        reopensOn.atTime(END_OF_DAY).atZone(library.zone()).toInstant(),
        moves.due(wish, nodes),
        moves.fees(wish, nodes, reopensOn));
  }

  /** The library and its desks. */
  List<Long> nodes(OrgNode library) {
    return organisation.tree().within(library.id()).stream().map(OrgNode::id).toList();
  }

  private OrgNode library(Place place, ClosingWish wish) {
    OrgNode library =
        organisation
            .tree()
            .find(wish.node())
            .filter(node -> node.type().isLibrary())
            .filter(node -> Long.valueOf(place.municipality()).equals(node.municipalityId()))
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such library here"));
    rights.require(place.occasion().actor(), Right.MANAGE_CALENDARS, library.id());
    return library;
  }

  private static void check(Place place, ClosingWish wish) {
    if (wish.reason().isBlank() || wish.reason().strip().length() > 120) {
      throw ProblemException.invalid("reason", "from 1 to 120 letters");
    }
    if (wish.from().isBefore(place.today().minusDays(MOST_DAYS_BACK))) {
      throw ProblemException.invalid("from", "at most " + MOST_DAYS_BACK + " days ago");
    }
    long days = ChronoUnit.DAYS.between(wish.from(), wish.to()) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw ProblemException.invalid("to", "from 1 to " + MOST_DAYS + " days");
    }
  }
}
