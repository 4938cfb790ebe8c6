package ils.core.page;

import ils.core.access.Access;
import ils.core.access.Who;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Explains each kind of problem, at the address that its RFC 9457 type gives. */
@Path("problems")
@ApplicationScoped
@Access(Who.ANYBODY)
@Produces(MediaType.TEXT_HTML)
public class ProblemPages {

  /** What the list of all problems shows. */
  public record All(List<ProblemType> types) {}

  @GET
  public Page all() {
    return Page.of("core/problems", new All(List.of(ProblemType.values())), "core.problems.title");
  }

  @GET
  @Path("{slug}")
  public Page one(@PathParam("slug") String slug) {
    var type =
        ProblemType.bySlug(slug)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such problem"));
    return Page.of("core/problem-type", type, type.titleKey());
  }
}
