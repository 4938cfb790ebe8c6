package ils.circulation.api;

import ils.circulation.duedate.ChangeDueDates;
import ils.circulation.duedate.DueDatesReceipt;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another due date for one loan or many, by staff who may override. */
@Path("api/loans/due-dates")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.OVERRIDE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class DueDatesResource {

  @Inject Caller caller;
  @Inject ChangeDueDates changeDueDates;

  public record NewDueDate(
      @NotNull List<@NotNull Long> loans,
      @NotNull LocalDate dueOn,
      @NotBlank @Size(max = 500) String reason) {}

  /** 200 with a line for each loan, changed or not. */
  @POST
  public DueDatesReceipt change(
      @Valid @NotNull NewDueDate wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return changeDueDates.change(
        caller.occasion(request),
        new ChangeDueDates.Wish(wish.loans(), wish.dueOn(), wish.reason()));
  }
}
