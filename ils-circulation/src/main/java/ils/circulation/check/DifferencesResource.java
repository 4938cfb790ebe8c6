package ils.circulation.check;

import ils.core.access.Access;
import ils.core.access.Who;
import ils.core.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The check of state against logs, for whoever has the machine. */
@Path("api/differences")
@ApplicationScoped
@Access(Who.OPERATOR)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class DifferencesResource {

  @Inject FindDifferences find;

  @GET
  public List<FoundDifference> all() {
    return find.find();
  }
}
