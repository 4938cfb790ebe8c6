package ils.circulation.api;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.holds.CancelHold;
import ils.circulation.holds.ExtendHold;
import ils.circulation.holds.HoldChange;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldReceipt;
import ils.circulation.holds.HoldRow;
import ils.circulation.holds.HoldWish;
import ils.circulation.holds.HoldsOf;
import ils.circulation.holds.MoveHold;
import ils.circulation.holds.PickupPoints;
import ils.circulation.holds.PlaceHold;
import ils.circulation.holds.ReorderQueue;
import ils.circulation.holds.SleepHold;
import ils.circulation.holds.TurnHold;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.PickupPoint;
import ils.circulation.policy.lending.Reason;
import ils.circulation.targeting.HoldGroup;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds, for staff and operator. Patrons see their own in the patron API of ils-opac.
 *
 * <p>The header {@code Idempotency-Key} makes a request safe to send again.
 */
@Path("api/holds")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class HoldsResource {

  @Inject Caller caller;
  @Inject PlaceHold placeHold;
  @Inject CancelHold cancelHold;
  @Inject SleepHold sleepHold;
  @Inject MoveHold moveHold;
  @Inject TurnHold turnHold;
  @Inject ExtendHold extendHold;
  @Inject ReorderQueue reorderQueue;
  @Inject HoldsOf holdsOf;
  @Inject PickupPoints pickupPoints;

  /** One line; level TITLE unless said. */
  public record Line(
      long bib,
      @Nullable HoldLevel level,
      @Nullable String barcode,
      @Size(max = Accepts.MOST)
          @Nullable Set<@NotNull @Pattern(regexp = "[A-Za-z_]{1,16}") String> materials,
      @Size(max = Accepts.MOST)
          @Nullable Set<@NotNull @Pattern(regexp = "[A-Za-z]{3}") String> languages,
      @Min(0) @Max(9999) @Nullable Integer since) {

    /**
     * @throws ProblemException if the level and what stands beside it do not belong together
     */
    HoldWish.Line wish() {
      HoldLevel asked = level == null ? HoldLevel.TITLE : level;
      if ((barcode != null) != (asked == HoldLevel.ITEM)) {
        throw ProblemException.invalid("barcode", "belongs to level ITEM, and only there");
      }
      var accepts =
          new Accepts(
              materials == null ? Set.of() : materials,
              languages == null ? Set.of() : languages,
              since);
      if (asked != HoldLevel.WORK && !accepts.equals(Accepts.ALL)) {
        throw ProblemException.invalid(
            "level", "materials, languages and since belong to level WORK");
      }
      return new HoldWish.Line(asked, bib, barcode, accepts);
    }
  }

  /** All lines are placed, or none. */
  public record NewHolds(
      @NotBlank String card,
      long pickup,
      @NotEmpty @Size(max = 100) List<@Valid @NotNull Line> lines,
      HoldGroup.@Nullable Kind group,
      boolean lowPriority,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate wantedUntil,
      LoansResource.@Valid @Nullable Word word) {

    HoldWish wish() {
      Said said = LoansResource.Word.said(word);
      return new HoldWish(
          new BorrowerRef.ByKey(card),
          pickup,
          lines.stream().map(Line::wish).toList(),
          new HoldWish.Terms(group, lowPriority, startsOn, wantedUntil, said));
    }
  }

  @POST
  public Response place(
      @Valid @NotNull NewHolds holds, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return switch (placeHold.place(caller.occasion(request), holds.wish())) {
      case HoldOutcome.Placed(List<HoldReceipt> placed) ->
          Response.status(Response.Status.CREATED).entity(placed).build();
      case HoldOutcome.Declined(var lines) -> Declining.rules(reasons(lines));
      case HoldOutcome.UnknownItem(String barcode) -> Declining.unknownItem(barcode);
      case HoldOutcome.UnknownBorrower(var because) -> Declining.unknownBorrower(because);
    };
  }

  private static List<Reason> reasons(List<HoldOutcome.Line> lines) {
    return lines.stream().flatMap(line -> line.decision().reasons().stream()).toList();
  }

  /** A person's open holds, with place in the queue and expected day. */
  @GET
  public List<HoldRow> of(@QueryParam("person") long person) {
    return holdsOf.person(caller.occasion(null), person);
  }

  /** Where somebody could fetch a title, and of every other library why not. */
  @GET
  @Path("pickup-points")
  public List<PickupPoint> pickupPoints(
      @QueryParam("bib") long bib, @QueryParam("card") @NotBlank String card) {
    return pickupPoints.of(
        caller.occasion(null), new BorrowerRef.ByKey(card), bib, caller.language());
  }

  @DELETE
  @Path("{id}")
  public Response cancel(@PathParam("id") long id) {
    return told(cancelHold.cancel(caller.occasion(null), id));
  }

  /** The last day is one asleep, too. */
  public record Sleep(@NotNull LocalDate from, @NotNull LocalDate until) {}

  @PUT
  @Path("{id}/sleep")
  public Response sleep(@PathParam("id") long id, @Valid @NotNull Sleep sleep) {
    return told(sleepHold.sleep(caller.occasion(null), id, sleep.from(), sleep.until()));
  }

  @DELETE
  @Path("{id}/sleep")
  public Response wake(@PathParam("id") long id) {
    return told(sleepHold.wake(caller.occasion(null), id));
  }

  /** The pickup library's id. */
  public record Pickup(long node) {}

  @PUT
  @Path("{id}/pickup")
  public Response pickup(@PathParam("id") long id, @Valid @NotNull Pickup pickup) {
    return told(moveHold.to(caller.occasion(null), id, pickup.node()));
  }

  /** Of the other copy. */
  public record Copy(@NotBlank String barcode) {}

  @PUT
  @Path("{id}/copy")
  public Response copy(@PathParam("id") long id, @Valid @NotNull Copy copy) {
    return told(turnHold.to(caller.occasion(null), id, copy.barcode()));
  }

  /** Last day of interest. */
  public record Interest(@NotNull LocalDate until) {}

  @PUT
  @Path("{id}/interest")
  public Response interest(@PathParam("id") long id, @Valid @NotNull Interest interest) {
    return told(extendHold.until(caller.occasion(null), id, interest.until()));
  }

  /** All open holds of the title, in their new order. */
  public record Order(
      @NotEmpty List<@NotNull Long> holds, @NotBlank @Size(max = 500) String comment) {}

  @PUT
  @Path("queues/{bib}")
  public Response reorder(@PathParam("bib") long bib, @Valid @NotNull Order order) {
    reorderQueue.reorder(caller.occasion(null), bib, order.holds(), order.comment());
    return Response.noContent().build();
  }

  private static Response told(HoldChange change) {
    return switch (change) {
      case HoldChange.Done(HoldReceipt hold) -> Response.ok(hold).build();
      case HoldChange.Ended(var state) ->
          Problem.of(ProblemType.CONFLICT, "the hold is " + state + " already").response();
      case HoldChange.Captured(var state) ->
          Problem.of(ProblemType.CONFLICT, "the hold has its copy already: " + state).response();
      case HoldChange.NoPickup(var why) -> throw ProblemException.invalid("node", why.toString());
      case HoldChange.NoCopy none ->
          throw ProblemException.invalid("barcode", "is no copy that the hold can be turned to");
      case HoldChange.Unknown unknown ->
          Problem.of(ProblemType.NOT_FOUND, "no such hold here").response();
    };
  }
}
