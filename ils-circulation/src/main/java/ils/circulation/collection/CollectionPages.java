package ils.circulation.collection;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.Who;
import ils.core.money.Amount;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Old debts of the library where staff stand, and handing the chosen ones to debt collection. */
@Path("staff/collection")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.WAIVE_FEES)
@Produces(MediaType.TEXT_HTML)
public class CollectionPages {

  private static final String ADDRESS = "/staff/collection";
  private static final int USUAL_DAYS = 60;

  @Inject Caller caller;
  @Inject Places places;
  @Inject Rights rights;
  @Inject OldDebts debts;
  @Inject HandOverMany handOverMany;

  /**
   * What the page shows.
   *
   * @param days at least so many days old, as typed
   * @param least at least so much each, as typed
   * @param wrong the name of the field that cannot be read; empty if both can
   * @param all whether every debt is chosen beforehand
   */
  public record Shown(
      String library, String days, String least, String wrong, boolean all, List<OldDebt> rows) {

    public Shown {
      rows = List.copyOf(rows);
    }

    /** Whether there may be more than are shown. */
    public boolean isCut() {
      return rows.size() >= OldDebts.MOST;
    }

    public Amount total() {
      return rows.stream().map(OldDebt::outstanding).reduce(Amount.NONE, Amount::plus);
    }

    public Map<String, String> errors(String sentence) {
      return wrong.isEmpty() ? Map.of() : Map.of(wrong, sentence);
    }
  }

  @GET
  public Response list(
      @QueryParam("days") @DefaultValue("60") String days,
      @QueryParam("least") @DefaultValue("0") String least,
      @QueryParam("all") @DefaultValue("") String all) {
    if (caller.actor().nodeId() == null) {
      return Flash.seeOther("/staff/place?to=" + ADDRESS);
    }
    Place place = places.of(caller.occasion(null));
    rights.require(caller.actor(), Right.WAIVE_FEES, place.desk().id());
    String wrong =
        Stream.of("days", "least")
            .filter(name -> name.equals("days") ? !isDays(days) : !isAmount(least))
            .findFirst()
            .orElse("");
    int old = isDays(days) ? Integer.parseInt(days.strip()) : USUAL_DAYS;
    Amount from = isAmount(least) ? Amount.parse(least.strip()) : Amount.NONE;
    var shown =
        new Shown(
            place.library().name(caller.language()),
            days,
            least,
            wrong,
            !all.isEmpty(),
            debts.at(place, old, from));
    return Response.ok(
            Page.of("circulation/collection/list", shown, "circulation.collection.title"))
        .status(wrong.isEmpty() ? 200 : 400)
        .build();
  }

  private static boolean isDays(String text) {
    return text.strip().matches("[0-9]{1,4}");
  }

  private static boolean isAmount(String text) {
    try {
      return Amount.parse(text.strip()).minorUnits() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @POST
  public Response handOver(
      @FormParam("debt") List<Long> chosen, @FormParam("reason") @DefaultValue("") String reason) {
    if (chosen.isEmpty() || reason.isBlank()) {
      String key = chosen.isEmpty() ? "none-chosen" : "no-reason";
      return Flash.seeOther(ADDRESS, Notice.stop("circulation.collection." + key));
    }
    String why = reason.strip();
    var handed =
        handOverMany.handOver(
            caller.occasion(null), chosen, why.substring(0, Math.min(500, why.length())));
    return Flash.seeOther(
        ADDRESS,
        handed.refused() == 0
            ? Notice.ok("circulation.collection.done", handed.handed(), handed.amount())
            : Notice.info(
                "circulation.collection.some", handed.handed(), handed.amount(), handed.refused()));
  }
}
