package ils.opac.fbs.places;

import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.org.OrgNode;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import ils.opac.fbs.Agency;
import ils.opac.fbs.Door;
import ils.opac.fbs.FbsPath;
import ils.opac.fbs.ListParam;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agency's branches, and when they are open. */
@Path("external/v1/" + FbsPath.AGENCY + "/branches")
@ApplicationScoped
@Produces(FbsPath.JSON)
@Access(
    value = {Who.PATRON, Who.LIBRARY, Who.STAFF},
    rights = Right.VIEW_PATRONS)
public class BranchesResource {

  @Inject Door door;
  @Inject BranchHours hours;

  /** FBS's AgencyBranch. */
  public record Branch(String branchId, String title) {

    static Branch of(OrgNode library) {
      return new Branch(Agency.branchId(library), library.nameDa());
    }
  }

  @GET
  public List<Branch> branches(
      @PathParam("agency") String word, @QueryParam("exclude") List<String> exclude) {
    return door.agency(word).branches(ListParam.of(exclude)).stream().map(Branch::of).toList();
  }

  @GET
  @Path("{branch}/openinghours")
  public List<DayHours> openingHours(
      @PathParam("agency") String word, @PathParam("branch") String branchId) {
    return hours.week(branch(word, branchId));
  }

  @GET
  @Path("{branch}/closingdates")
  public List<ClosingDate> closingDates(
      @PathParam("agency") String word,
      @PathParam("branch") String branchId,
      @QueryParam("startDate") @Nullable String from,
      @QueryParam("endDate") @Nullable String to) {
    var branch = branch(word, branchId);
    return hours.closedDays(branch, day("startDate", from), day("endDate", to));
  }

  private OrgNode branch(String word, String branchId) {
    return door.agency(word)
        .branch(branchId)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "branch not found"));
  }

  private static @Nullable LocalDate day(String name, @Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid(name, "expected a date such as 2026-12-24");
    }
  }
}
