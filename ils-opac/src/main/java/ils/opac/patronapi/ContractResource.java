package ils.opac.patronapi;

import ils.core.access.Access;
import ils.core.access.Who;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The published contracts themselves, by the names of their files. */
@Path("api/contracts/{name: patron-v1|fbs-cms}.yaml")
@ApplicationScoped
@Access(Who.ANYBODY)
public class ContractResource {

  @GET
  @Produces("application/yaml;charset=utf-8")
  public Response contract(@PathParam("name") String name) {
    return Response.ok(ContractResource.class.getResourceAsStream("/contracts/" + name + ".yaml"))
        .build();
  }
}
