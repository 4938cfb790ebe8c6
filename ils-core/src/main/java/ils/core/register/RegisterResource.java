package ils.core.register;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.http.LargeBody;
import ils.core.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Setting up a library from files, for whoever has the machine. */
@Path("api/register")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RegisterResource {

  @Inject ImportRegister importRegister;
  @Inject Caller caller;

  /** The files of the register. */
  public record Files(@NotNull Map<String, String> files) {

    /** Not the contents, which name people. */
    @Override
    public String toString() {
      return "Files" + files.keySet();
    }
  }

  /**
   * Answers 200 with what was done, or 400 with all complaints; then nothing was done.
   *
   * @param validate only check
   */
  @POST
  @LargeBody
  @Access(Who.OPERATOR)
  public Response apply(
      @NotNull Files body, @QueryParam("validate") @DefaultValue("false") boolean validate) {
    RegisterReport report = importRegister.run(caller.actor(), body.files(), validate);
    return Response.status(report.complaints().isEmpty() ? 200 : 400).entity(report).build();
  }
}
