package ils.circulation.holddesk;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.desk.Line;
import ils.circulation.desk.PatronPanels;
import ils.circulation.holds.CancelHold;
import ils.circulation.holds.HoldChange;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldWish;
import ils.circulation.holds.HoldsOf;
import ils.circulation.holds.MoveHold;
import ils.circulation.holds.PlaceHold;
import ils.circulation.holds.SleepHold;
import ils.circulation.holds.TurnHold;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.event.Occasion;
import ils.core.item.Barcode;
import ils.core.item.Item;
import ils.core.item.Items;
import ils.core.org.Organisation;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A patron's holds in the browser: placing, cancelling, pausing, another pickup library. */
@Path("staff/holds")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class HoldPages {

  @Inject Caller caller;
  @Inject Places places;
  @Inject Organisation organisation;
  @Inject PatronPanels panels;
  @Inject Items items;
  @Inject Titles titles;
  @Inject HoldsOf holdsOf;
  @Inject PlaceHold placeHold;
  @Inject CancelHold cancelHold;
  @Inject SleepHold sleepHold;
  @Inject MoveHold moveHold;
  @Inject TurnHold turnHold;

  /**
   * @param bib the title to place a hold on; none where a copy is scanned
   */
  @GET
  public Page of(@QueryParam("role") long role, @QueryParam("bib") @Nullable Long bib) {
    return page(role, HoldDraft.of(title(bib)), null);
  }

  private HoldDraft.@Nullable Title title(@Nullable Long bib) {
    return bib == null ? null : titles.find(bib).orElse(null);
  }

  private Page page(long role, HoldDraft draft, @Nullable Line error) {
    Occasion occasion = caller.occasion(null);
    Place place = places.of(occasion);
    var who = panels.of(occasion, role).who();
    var holds =
        new PatronHolds(
            role,
            place.library().id(),
            holdsOf.person(occasion, who.personId()),
            place.today(),
            LibraryNames.of(organisation.tree(), place.municipality(), caller.language()));
    return Page.of(
        "circulation/holds/patron",
        new PatronPage(who, holds, draft, error),
        "circulation.holds.of",
        who.name());
  }

  /** Places a hold on a title, on the title of a copy, or on that copy alone. */
  @POST
  public Response place(@BeanParam HoldForm form) {
    String typed = form.barcode.strip();
    HoldDraft.Title title = title(form.bib);
    Optional<Long> bib =
        title != null
            ? Optional.of(title.bib())
            : Barcode.parse(typed)
                .flatMap(code -> items.find(caller.municipality(), code))
                .map(Item::bibId);
    if (bib.isEmpty()) {
      var unknown = Line.of("circulation.desk.unknown-item", typed);
      var draft = new HoldDraft(typed, null, form.copy != null, form.startsOn, List.of());
      return Response.status(400).entity(page(form.role, draft, unknown)).build();
    }
    boolean copyOnly = title == null && form.copy != null;
    HoldWish.Line line =
        copyOnly ? HoldWish.Line.copy(bib.get(), typed) : HoldWish.Line.title(bib.get());
    var wish =
        new HoldWish(
            new BorrowerRef.ByRole(form.role),
            form.pickup,
            List.of(line),
            new HoldWish.Terms(null, false, form.starts(), null, form.said()));
    return answer(form, title, placeHold.place(caller.occasion(null), wish));
  }

  private Response answer(HoldForm form, HoldDraft.@Nullable Title title, HoldOutcome outcome) {
    return switch (outcome) {
      case HoldOutcome.Placed placed -> back(form.role, Notice.ok("circulation.holds.placed"));
      case HoldOutcome.Declined(var lines) -> {
        var reasons = lines.stream().flatMap(line -> line.decision().reasons().stream()).toList();
        var draft =
            new HoldDraft(form.barcode.strip(), title, form.copy != null, form.startsOn, reasons);
        yield Response.status(409).entity(page(form.role, draft, null)).build();
      }
      case HoldOutcome.UnknownItem unknown ->
          back(form.role, Notice.stop("circulation.holds.gone"));
      case HoldOutcome.UnknownBorrower unknown ->
          back(form.role, Notice.stop("circulation.holds.gone"));
    };
  }

  @POST
  @Path("{hold: \\d{1,18}}/cancel")
  public Response cancel(@PathParam("hold") long hold, @FormParam("role") long role) {
    return told(role, cancelHold.cancel(caller.occasion(null), hold), "cancelled");
  }

  @POST
  @Path("{hold: \\d{1,18}}/sleep")
  public Response sleep(
      @PathParam("hold") long hold,
      @FormParam("role") long role,
      @FormParam("until") @Nullable String until) {
    Occasion occasion = caller.occasion(null);
    LocalDate today = places.of(occasion).today();
    return told(role, sleepHold.sleep(occasion, hold, today, day(until)), "asleep");
  }

  private static LocalDate day(@Nullable String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid("until", "must be a day");
    }
  }

  @POST
  @Path("{hold: \\d{1,18}}/wake")
  public Response wake(@PathParam("hold") long hold, @FormParam("role") long role) {
    return told(role, sleepHold.wake(caller.occasion(null), hold), "awake");
  }

  @POST
  @Path("{hold: \\d{1,18}}/pickup")
  public Response pickup(
      @PathParam("hold") long hold,
      @FormParam("role") long role,
      @FormParam("pickup") long pickup) {
    return told(role, moveHold.to(caller.occasion(null), hold, pickup), "moved");
  }

  /** Another copy of the title, for a hold on one copy. */
  @POST
  @Path("{hold: \\d{1,18}}/copy")
  public Response copy(
      @PathParam("hold") long hold,
      @FormParam("role") long role,
      @FormParam("barcode") @DefaultValue("") String barcode) {
    return told(role, turnHold.to(caller.occasion(null), hold, barcode), "turned");
  }

  private static Response told(long role, HoldChange change, String done) {
    return back(
        role,
        switch (change) {
          case HoldChange.Done hold -> Notice.ok("circulation.holds." + done);
          case HoldChange.NoPickup why -> Notice.stop("circulation.holds.no-pickup");
          case HoldChange.NoCopy none -> Notice.stop("circulation.holds.no-copy");
          case HoldChange.Ended ended -> Notice.info("circulation.holds.gone");
          case HoldChange.Captured captured -> Notice.info("circulation.holds.captured");
          case HoldChange.Unknown unknown -> Notice.stop("circulation.holds.gone");
        });
  }

  private static Response back(long role, Notice notice) {
    return Flash.seeOther("/staff/holds?role=" + role, notice);
  }
}
