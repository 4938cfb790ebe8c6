package ils.opac.holds;

import ils.circulation.holds.CancelHold;
import ils.circulation.holds.ExtendHold;
import ils.circulation.holds.HoldChange;
import ils.circulation.holds.HoldReceipt;
import ils.circulation.holds.HoldsOf;
import ils.circulation.holds.MoveHold;
import ils.circulation.holds.SleepHold;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A patron's own holds, and what can be changed about them. */
@Path("my/holds")
@ApplicationScoped
@Access(Who.PATRON)
@Produces(MediaType.TEXT_HTML)
public class MyHoldPages {

  @Inject Caller caller;
  @Inject AtHome atHome;
  @Inject HoldsOf holdsOf;
  @Inject CancelHold cancelHold;
  @Inject SleepHold sleepHold;
  @Inject MoveHold moveHold;
  @Inject ExtendHold extendHold;

  @GET
  public Page mine() {
    var model =
        new MyHolds(holdsOf.person(atHome.occasion(null), caller.actor().id()), atHome.libraries());
    return Page.of("opac/holds/mine", model, "opac.holds.title");
  }

  /** Where a message about a hold leads: to the hold, or to why there is none any more. */
  @GET
  @Path("{hold: \\d{1,18}}")
  public Response one(@PathParam("hold") long hold) {
    boolean open =
        holdsOf.person(atHome.occasion(null), caller.actor().id()).stream()
            .anyMatch(mine -> mine.holdId() == hold);
    return open
        ? Flash.seeOther("/my/holds#hold-" + hold)
        : Flash.seeOther("/my/holds", Notice.stop("opac.holds.ended"));
  }

  /** One press: wanted for as long as a hold that is placed today. */
  @POST
  @Path("{hold: \\d{1,18}}/extend")
  public Response extend(@PathParam("hold") long hold) {
    HoldChange change = extendHold.extend(atHome.occasion(null), hold);
    LocalDate until =
        change instanceof HoldChange.Done(HoldReceipt extended) ? extended.wantedUntil() : null;
    return change instanceof HoldChange.Ended
        ? Flash.seeOther("/my/holds", Notice.stop("opac.holds.ended"))
        : until == null
            ? told(change, "no-end")
            : Flash.seeOther("/my/holds", Notice.ok("opac.holds.extended", until));
  }

  @POST
  @Path("{hold: \\d{1,18}}/cancel")
  public Response cancel(@PathParam("hold") long hold) {
    return told(cancelHold.cancel(atHome.occasion(null), hold), "cancelled");
  }

  /** Passes it over from today to a day, both included. */
  @POST
  @Path("{hold: \\d{1,18}}/sleep")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sleep(@PathParam("hold") long hold, @FormParam("until") @Nullable String until) {
    LocalDate today = atHome.today();
    LocalDate day = day(until);
    if (day == null || day.isBefore(today)) {
      return Flash.seeOther("/my/holds", Notice.stop("opac.holds.wrong-day"));
    }
    return told(sleepHold.sleep(atHome.occasion(null), hold, today, day), "asleep");
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @POST
  @Path("{hold: \\d{1,18}}/wake")
  public Response wake(@PathParam("hold") long hold) {
    return told(sleepHold.wake(atHome.occasion(null), hold), "awake");
  }

  @POST
  @Path("{hold: \\d{1,18}}/pickup")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response pickup(@PathParam("hold") long hold, @FormParam("pickup") long pickup) {
    return told(moveHold.to(atHome.occasion(null), hold, pickup), "moved");
  }

  private static Response told(HoldChange change, String done) {
    return Flash.seeOther(
        "/my/holds",
        switch (change) {
          case HoldChange.Done hold -> Notice.ok("opac.holds." + done);
          case HoldChange.NoPickup why -> Notice.stop("opac.holds.no-pickup");
          case HoldChange.Ended ended -> Notice.info("opac.holds.gone");
          case HoldChange.NoCopy none -> Notice.stop("opac.holds.gone"); // only staff turn holds
          case HoldChange.Captured captured -> Notice.info("opac.holds.captured");
          case HoldChange.Unknown unknown -> Notice.stop("opac.holds.gone");
        });
  }
}
