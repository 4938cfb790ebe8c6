package ils.opac.fbs.catalog;

import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
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
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Availability and holdings. The versions of availability never differed in what they say, nor
 * those of plain holdings before 5, so one answer serves them.
 */
@Path("external/" + FbsPath.AGENCY + "/catalog")
@ApplicationScoped
@Produces(FbsPath.JSON)
@Access(
    value = {Who.PATRON, Who.LIBRARY, Who.STAFF},
    rights = Right.VIEW_PATRONS)
public class CatalogResource {

  /** Seconds; a front asks the same several times while it shows one page. */
  private static final int KEEP = 5;

  @Inject Door door;
  @Inject LookUpHoldings lookUp;

  @GET
  @Path("availability/v{version: [1-3]}")
  public Response availability(
      @PathParam("agency") String word,
      @QueryParam("recordid") List<String> records,
      @QueryParam("exclude") List<String> exclude) {
    var agency = door.agency(word);
    return brieflyKept(lookUp.availability(agency, ListParam.of(records), ListParam.of(exclude)));
  }

  @GET
  @Path("holdings/v{version: [3-5]}")
  public Response holdings(
      @PathParam("agency") String agency,
      @PathParam("version") int version,
      @QueryParam("recordid") List<String> records,
      @QueryParam("exclude") List<String> exclude) {
    return holdings(agency, records, exclude, HoldingsVersion.plain(version));
  }

  @GET
  @Path("holdingsLogistics/v{version: [1-2]}")
  public Response holdingsLogistics(
      @PathParam("agency") String agency,
      @PathParam("version") int version,
      @QueryParam("recordid") List<String> records,
      @QueryParam("exclude") List<String> exclude) {
    return holdings(agency, records, exclude, HoldingsVersion.logistics(version));
  }

  private Response holdings(
      String word, List<String> records, List<String> exclude, HoldingsVersion version) {
    var agency = door.agency(word);
    return brieflyKept(
        lookUp.holdings(agency, ListParam.of(records), ListParam.of(exclude), version));
  }

  private static Response brieflyKept(List<?> answer) {
    var keep = new CacheControl();
    keep.setPrivate(true);
    keep.setMaxAge(KEEP);
    return Response.ok(answer).cacheControl(keep).build();
  }
}
