package ils.circulation.holidays;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.Who;
import ils.core.org.Calendars;
import ils.core.org.HoursKind;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of a year as proposals: staff tick those on which they close, and see what that
 * would do on the page of the special days.
 */
@Path("staff/holidays")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_CALENDARS)
@Produces(MediaType.TEXT_HTML)
public class HolidayPages {

  private static final int YEARS = 3;

  @Inject Caller caller;
  @Inject Places places;
  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Calendars calendars;

  /** How the place stands to a holiday before anything is ticked. */
  public enum Now {
    /** A library there is open. */
    OPEN,
    /** No library there has hours on that weekday. */
    CLOSED_ANYWAY,
    /** The calendar has something else than the week for it already. */
    SETTLED,
    PAST;

    /** As it stands in keys of the bundles. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** One holiday. */
  public record Proposal(DanishHolidays.Holiday holiday, Now now) {

    public boolean canBeTicked() {
      return now == Now.OPEN || now == Now.CLOSED_ANYWAY;
    }
  }

  /**
   * The page.
   *
   * @param years that can be asked for
   */
  public record Proposed(
      OrgNode node, List<OrgNode> nodes, int year, List<Integer> years, List<Proposal> days) {}

  @GET
  public Page propose(
      @QueryParam("node") @Nullable Long node, @QueryParam("year") @Nullable Integer year) {
    Place place = places.of(caller.occasion(null));
    List<OrgNode> nodes =
        organisation.tree().within(place.municipality()).stream()
            .filter(one -> one.libraryId() == null || one.type().isLibrary())
            .filter(one -> one.closedOn() == null)
            .filter(one -> rights.may(caller.actor(), Right.MANAGE_CALENDARS, one.id()))
            .toList();
    OrgNode at =
        nodes.stream()
            .filter(one -> node == null || one.id() == node)
            .findFirst()
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such place here"));
    int thisYear = place.today().getYear();
    List<Integer> years = IntStream.range(thisYear, thisYear + YEARS).boxed().toList();
    int asked = year == null ? thisYear + 1 : year;
    if (!years.contains(asked)) {
      throw ProblemException.invalid("year", "must be from " + thisYear + " to " + years.getLast());
    }
    return Page.of(
        "circulation/holidays/holidays",
        new Proposed(at, nodes, asked, years, days(at, asked, place.today())),
        "circulation.holidays.title");
  }

  private List<Proposal> days(OrgNode at, int year, LocalDate today) {
    return DanishHolidays.of(year).stream()
        .map(holiday -> new Proposal(holiday, now(at, holiday.date(), today)))
        .toList();
  }

  private Now now(OrgNode at, LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      return Now.PAST;
    }
    if (calendars.hours(at.id(), HoursKind.STAFFED).reason(day).isPresent()) {
      return Now.SETTLED;
    }
    return organisation.tree().librariesWithin(at.id()).stream()
            .anyMatch(library -> calendars.hours(library.id(), HoursKind.STAFFED).isOpenOn(day))
        ? Now.OPEN
        : Now.CLOSED_ANYWAY;
  }
}
