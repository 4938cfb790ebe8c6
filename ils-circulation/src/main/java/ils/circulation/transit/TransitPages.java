package ils.circulation.transit;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.org.SettingKey;
import ils.core.org.Settings;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What is on its way to and from the library where staff stand. */
@Path("staff/transits")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class TransitPages {

  /** From this many days on, a transit is marked as late. */
  static final SettingKey<Integer> LATE_DAYS =
      SettingKey.ofInt("lending.transit.late-days", 7, new SettingKey.Range(1, 365));

  @Inject Caller caller;
  @Inject Places places;
  @Inject OpenTransits open;
  @Inject AbortTransit abortTransit;
  @Inject Organisation organisation;
  @Inject Settings settings;

  /** What the page shows. */
  public record OnTheWay(OrgNode library, List<Travelling> here, List<Travelling> away) {

    public OnTheWay {
      here = List.copyOf(here);
      away = List.copyOf(away);
    }
  }

  /**
   * One item.
   *
   * @param other the library at the other end
   * @param since the local day it was sent
   * @param late by the library's setting
   */
  public record Travelling(
      String barcode,
      String title,
      OrgNode other,
      TransitReason reason,
      LocalDate since,
      boolean late) {}

  @GET
  public Response onTheWay() {
    if (caller.actor().nodeId() == null) {
      return Flash.seeOther("/staff/place?to=/staff/transits");
    }
    Place place = places.of(caller.occasion(null));
    long library = place.library().id();
    var model =
        new OnTheWay(
            place.library(),
            shown(place, open.to(place.municipality(), library), true),
            shown(place, open.from(place.municipality(), library), false));
    return Response.ok(
            Page.of("circulation/transit/on-the-way", model, "circulation.transit.title"))
        .build();
  }

  @POST
  public Response abort(@FormParam("barcode") @DefaultValue("") String barcode) {
    Notice said =
        switch (abortTransit.abort(caller.occasion(null), barcode)) {
          case AbortTransit.Outcome.Aborted(var item, long node) ->
              Notice.ok(
                  "circulation.transit.aborted",
                  item,
                  organisation.tree().get(node).name(caller.language()));
          case AbortTransit.Outcome.NotOnItsWay(var item) ->
              Notice.info("circulation.transit.not-on-its-way", item);
          case AbortTransit.Outcome.UnknownItem(var item) ->
              Notice.stop("circulation.desk.unknown-item", item);
        };
    return Flash.seeOther("/staff/transits", said);
  }

  private List<Travelling> shown(Place place, List<TransitRow> rows, boolean incoming) {
    int most = settings.get(LATE_DAYS, place.library().id());
    return rows.stream()
        .map(
            row -> {
              LocalDate since = LocalDate.ofInstant(row.startedAt(), place.zone());
              return new Travelling(
                  row.barcode(),
                  row.title(),
                  organisation.tree().get(incoming ? row.from() : row.to()),
                  row.reason(),
                  since,
                  ChronoUnit.DAYS.between(since, place.today()) >= most);
            })
        .toList();
  }
}
