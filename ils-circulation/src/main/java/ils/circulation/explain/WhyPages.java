package ils.circulation.explain;

import ils.circulation.act.Places;
import ils.circulation.loans.WhyCheckOut;
import ils.circulation.loans.WhyLoan;
import ils.circulation.loans.WhyRenewal;
import ils.circulation.why.Explanation;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.event.Occasion;
import ils.core.page.Page;
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

/** "Why?" at the desk. */
@Path("staff/why")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.VIEW_PATRONS)
@Produces(MediaType.TEXT_HTML)
public class WhyPages {

  @Inject Caller caller;
  @Inject WhyLoan whyLoan;
  @Inject WhyRenewal whyRenewal;
  @Inject WhyCheckOut whyCheckOut;
  @Inject WhyFee whyFee;
  @Inject WhyHold whyHold;
  @Inject Places places;

  @GET
  @Path("loans/{id: \\d{1,18}}")
  public Page loan(@PathParam("id") long id) {
    return page(whyLoan.why(caller.occasion(null), id));
  }

  @GET
  @Path("renewals/{id: \\d{1,18}}")
  public Page renewal(@PathParam("id") long id) {
    return page(whyRenewal.why(caller.occasion(null), id));
  }

  @GET
  @Path("fees/{id: \\d{1,18}}")
  public Page fee(@PathParam("id") long id) {
    return page(whyFee.why(caller.occasion(null), id));
  }

  @GET
  @Path("holds/{id: \\d{1,18}}")
  public Page hold(@PathParam("id") long id) {
    Occasion occasion = caller.occasion(null);
    HoldWhy model = whyHold.why(occasion, id).orElseThrow(WhyPages::nothing);
    return Page.of(
        "circulation/why/hold",
        new HoldWhyPage(model, places.of(occasion).zone()),
        "circulation.why.hold");
  }

  /** Whether the item could be lent to this role now. */
  @GET
  @Path("check-out")
  public Page checkOut(
      @QueryParam("role") long role, @QueryParam("barcode") @DefaultValue("") String barcode) {
    return page(whyCheckOut.why(caller.occasion(null), role, barcode));
  }

  private static Page page(Optional<Explanation> explanation) {
    Explanation model = explanation.orElseThrow(WhyPages::nothing);
    return Page.of(
        "circulation/why/explanation", model, "circulation.why." + model.subject().word());
  }

  private static ProblemException nothing() {
    return new ProblemException(ProblemType.NOT_FOUND, "nothing here to explain");
  }
}
