package ils.circulation.overdue;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.Who;
import ils.core.page.Flash;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The overdue list of the library where staff stand. */
@Path("staff/overdue")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.VIEW_PATRONS)
@Produces(MediaType.TEXT_HTML)
public class OverduePages {

  private static final int LONGEST = 3650;

  @Inject Caller caller;
  @Inject Places places;
  @Inject Rights rights;
  @Inject OverdueLoans loans;

  /**
   * What the page shows.
   *
   * @param days at least so many days late
   * @param typed what was asked for and is no such number; empty if nothing is wrong
   */
  public record Shown(String library, int days, String typed, List<OverdueRow> rows) {

    public Shown {
      rows = List.copyOf(rows);
    }

    /** Whether there may be more than are shown. */
    public boolean isCut() {
      return rows.size() >= OverdueLoans.MOST;
    }

    /** What the field shows. */
    public String shown() {
      return typed.isEmpty() ? String.valueOf(days) : typed;
    }

    public Map<String, String> errors(String sentence) {
      return typed.isEmpty() ? Map.of() : Map.of("days", sentence);
    }
  }

  @GET
  public Response list(@QueryParam("days") @DefaultValue("1") String days) {
    if (caller.actor().nodeId() == null) {
      return Flash.seeOther("/staff/place?to=/staff/overdue");
    }
    Place place = places.of(caller.occasion(null));
    rights.require(caller.actor(), Right.VIEW_PATRONS, place.desk().id());
    boolean known = days.strip().matches("\\d{1,4}") && number(days) <= LONGEST;
    int least = known ? Math.max(1, number(days)) : 1;
    var rows = loans.at(place.library().id(), place.today(), least);
    var shown = new Shown(place.library().name(caller.language()), least, known ? "" : days, rows);
    return Response.ok(Page.of("circulation/overdue/list", shown, "circulation.overdue.title"))
        .status(known ? 200 : 400)
        .build();
  }

  private static int number(String days) {
    return Integer.parseInt(days.strip());
  }
}
