package ils.circulation.closing;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import ils.core.org.Calendars;
import ils.core.org.OpeningExceptions;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says what special days at a place would do, and changes nothing (T31). */
@ApplicationScoped
public class PlanClosing {

  private static final int MOST_DAYS = 92;
  private static final int MOST_DAYS_BACK = 31;
  private static final int MOST_YEARS_AHEAD = 3;
  private static final int LONGEST_REASON = 120;

  @Inject Places places;
  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Calendars calendars;
  @Inject OpeningExceptions exceptions;
  @Inject PlanLibrary planLibrary;

  /**
   * @throws ils.core.access.NotPermitted unless the actor may change the place's calendar
   * @throws ProblemException for days that make no sense or contradict what stands for them, or a
   *     library that would never open again
   */
  @Retried
  @Transactional
  public ClosingPlan plan(Occasion occasion, ClosingWish wish) {
    return plan(places.of(occasion), wish);
  }

  ClosingPlan plan(Place place, ClosingWish wish) {
    OrgNode node = node(place, wish);
    check(place, wish);
    contradicted(wish)
        .ifPresent(
            stands -> {
              throw new ProblemException(
                  ProblemType.CONFLICT,
                  "it is %s already on %s"
                      .formatted(stands.isClosed() ? "closed" : "open specially", stands.date()));
            });
    Calendars.AsIf after = calendars.asIf(wish.node(), wish.days());
    List<LibraryPlan> libraries =
        organisation.tree().librariesWithin(node.id()).stream()
            .filter(library -> !library.isClosedOn(place.today()))
            .flatMap(library -> planLibrary.of(place, wish, library, after).stream())
            .toList();
    return new ClosingPlan(wish, libraries);
  }

  /**
   * What stands at the same place already so that the wish would change nothing, or would have two
   * answers for one day: a day closed twice, or special hours on a day that is special. A closed
   * day wins over special hours, so that a storm may close any day.
   */
  @Transactional
  public Optional<OpeningExceptions.Stored> contradicted(ClosingWish wish) {
    var standing = exceptions.at(wish.node(), wish.from(), wish.to());
    return wish.days().stream()
        .flatMap(
            day -> {
              var same = standing.stream().filter(one -> one.date().equals(day.date())).toList();
              return Contradiction.of(day, same).stream();
            })
        .findFirst();
  }

  private OrgNode node(Place place, ClosingWish wish) {
    OrgNode node =
        organisation
            .tree()
            .find(wish.node())
            .filter(PlanClosing::hasCalendar)
            .filter(found -> Long.valueOf(place.municipality()).equals(found.municipalityId()))
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such library here"));
    rights.require(place.occasion().actor(), Right.MANAGE_CALENDARS, node.id());
    return node;
  }

  /** Whether special days can be given to it; its departments and desks follow their library. */
  static boolean hasCalendar(OrgNode node) {
    return node.libraryId() == null || node.type().isLibrary();
  }

  private static void check(Place place, ClosingWish wish) {
    if (wish.reason().isBlank() || wish.reason().strip().length() > LONGEST_REASON) {
      throw ProblemException.invalid("reason", "from 1 to " + LONGEST_REASON + " letters");
    }
    if (wish.days().isEmpty() || wish.days().size() > MOST_DAYS) {
      throw ProblemException.invalid("to", "from 1 to " + MOST_DAYS + " days");
    }
    boolean opens = wish.days().stream().anyMatch(day -> !day.isClosed());
    LocalDate earliest = opens ? place.today() : place.today().minusDays(MOST_DAYS_BACK);
    if (wish.from().isBefore(earliest)) {
      throw ProblemException.invalid("from", "not before " + earliest);
    }
    if (wish.to().isAfter(place.today().plusYears(MOST_YEARS_AHEAD))) {
      throw ProblemException.invalid("to", "at most " + MOST_YEARS_AHEAD + " years ahead");
    }
  }
}
