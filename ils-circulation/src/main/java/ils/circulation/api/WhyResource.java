package ils.circulation.api;

import ils.circulation.explain.HoldWhy;
import ils.circulation.explain.WhyFee;
import ils.circulation.explain.WhyHold;
import ils.circulation.loans.WhyCheckOut;
import ils.circulation.loans.WhyRenewal;
import ils.circulation.why.Explanation;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/**
 * "Why?" for decisions: each reason with its number, the value that decides it, the rule that won
 * and why the others did not. For loans see {@link LoansResource#why}.
 */
@Path("api/why")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.VIEW_PATRONS)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class WhyResource {

  @Inject Caller caller;
  @Inject WhyRenewal whyRenewal;
  @Inject WhyCheckOut whyCheckOut;
  @Inject WhyFee whyFee;
  @Inject WhyHold whyHold;

  /** Whether the item could be lent to this role now; nothing is locked or changed. */
  @GET
  @Path("check-out")
  public Explanation checkOut(
      @QueryParam("role") long role, @QueryParam("barcode") @DefaultValue("") String barcode) {
    return found(whyCheckOut.why(caller.occasion(null), role, barcode));
  }

  @GET
  @Path("renewals/{loan}")
  public Explanation renewal(@PathParam("loan") long loan) {
    return found(whyRenewal.why(caller.occasion(null), loan));
  }

  @GET
  @Path("fees/{line}")
  public Explanation fee(@PathParam("line") long line) {
    return found(whyFee.why(caller.occasion(null), line));
  }

  /** A hold's place in the queue, or what became of it; without whose it or any other is. */
  @GET
  @Path("holds/{hold}")
  public HoldWhy hold(@PathParam("hold") long hold) {
    return found(whyHold.why(caller.occasion(null), hold));
  }

  private static <T> T found(Optional<T> explanation) {
    return explanation.orElseThrow(
        () -> new ProblemException(ProblemType.NOT_FOUND, "nothing here to explain"));
  }
}
