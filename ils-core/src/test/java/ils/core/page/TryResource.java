package ils.core.page;

import ils.core.http.LargeBody;
import ils.core.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Resources that do what the edge must cope with. */
@Path("{face: try|api/try}")
public class TryResource {

  /** A body. */
  public record Wish(String card, LocalDate day) {}

  @GET
  @Path("declined")
  public String declined() {
    throw ProblemException.declined("Nobody may override.", List.of("CO-01", "CO-03"));
  }

  @GET
  @Path("boom")
  public String boom() {
    throw new IllegalArgumentException("not a card: 0101011234");
  }

  @POST
  @Path("json")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Wish json(Wish wish) {
    return wish;
  }

  @POST
  @Path("raw")
  public String raw(InputStream body) throws IOException {
    return Integer.toString(body.readAllBytes().length);
  }

  @POST
  @Path("import")
  @LargeBody
  public String large(InputStream body) throws IOException {
    return Integer.toString(body.readAllBytes().length);
  }

  @GET
  @Path("form")
  @Produces(MediaType.TEXT_HTML)
  public Page form(@Context ContainerRequestContext request) {
    new Visitor(Visitor.Kind.PATRON, "Ida", "", Set.of()).enter(request);
    return Page.of("core/icon", "ok", "core.problems.title"); // the layout has the sign-out form
  }

  @POST
  @Path("form")
  public Response sent(@FormParam("card") String card) {
    return Flash.seeOther("/problems", Notice.ok("core.problem.home", card == null ? "" : card));
  }

  @GET
  @Path("part")
  @Produces(MediaType.TEXT_HTML)
  public Page part() {
    return Page.of("core/icon", "ok", "core.problems.title").part("core/icon");
  }
}
