package ils.opac.fbs.catalog;

import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.opac.fbs.FbsPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The oldest addresses of {@link CatalogResource}, which ding2 still calls. */
@Path("external/v{api: 1|2}/" + FbsPath.AGENCY + "/catalog")
@ApplicationScoped
@Produces(FbsPath.JSON)
@Access(
    value = {Who.PATRON, Who.LIBRARY, Who.STAFF},
    rights = Right.VIEW_PATRONS)
public class FirstCatalogResource {

  private static final int SAME_AS = 3;

  @Inject CatalogResource current;

  @GET
  @Path("availability")
  public Response availability(
      @PathParam("agency") String agency,
      @QueryParam("recordid") List<String> records,
      @QueryParam("exclude") List<String> exclude) {
    return current.availability(agency, records, exclude);
  }

  @GET
  @Path("holdings")
  public Response holdings(
      @PathParam("agency") String agency,
      @QueryParam("recordid") List<String> records,
      @QueryParam("exclude") List<String> exclude) {
    return current.holdings(agency, SAME_AS, records, exclude);
  }
}
