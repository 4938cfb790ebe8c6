package ils.circulation.takeover;

import ils.circulation.loans.TakeOverLoan;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.http.LargeBody;
import ils.core.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;

/** Taking loans over from another system, for whoever has the machine. */
@Path("api/takeover")
@ApplicationScoped
@Access(Who.OPERATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class TakeOverResource {

  @Inject TakeOverLoans takeOverLoans;
  @Inject Caller caller;

  /** A list of loans; longer ones are sent in portions. */
  public record Loans(@NotEmpty @Size(max = 1000) List<@Valid @NotNull TakenLoan> loans) {}

  /**
   * One open loan of the other system.
   *
   * @param node code of the branch or school where it was lent
   */
  public record TakenLoan(
      @NotBlank String node,
      @NotBlank String card,
      @NotBlank String barcode,
      @NotNull LocalDate lentOn,
      @NotNull LocalDate dueOn,
      int renewals) {

    TakeOverLoans.Line line() {
      return new TakeOverLoans.Line(
          node, new TakeOverLoan.Wish(card, barcode, lentOn, dueOn, renewals));
    }
  }

  /** Answers with what was taken and what was not, by index in the list. */
  @POST
  @LargeBody
  @Path("loans")
  public TakeOverLoans.Report loans(@Valid @NotNull Loans body) {
    return takeOverLoans.run(caller.actor(), body.loans().stream().map(TakenLoan::line).toList());
  }
}
