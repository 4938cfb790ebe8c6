package ils.opac.patronapi;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Everything at once, so that an app needs one call for its first page. */
@Path("api/patron/v1/me/overview")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Access(Who.PATRON)
public class OverviewResource {

  @Inject Caller caller;
  @Inject LookAtOverview look;

  @GET
  public Overview overview() {
    return look.of(caller.actor(), caller.channel(), caller.actor().id());
  }
}
