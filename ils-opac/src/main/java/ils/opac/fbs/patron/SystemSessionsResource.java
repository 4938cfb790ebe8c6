package ils.opac.fbs.patron;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import ils.core.access.Access;
import ils.core.access.Who;
import ils.core.signin.ClientAddress;
import ils.opac.fbs.FbsPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Where a library's own system signs in to the raw face. */
@Path("external/v1/" + FbsPath.AGENCY + "/authentication")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(FbsPath.JSON)
@Access(Who.ANYBODY)
public class SystemSessionsResource {

  @Inject OpenSystemSession open;
  @Inject ClientAddress client;

  /** A system's account: one of staff's, with the right to view patrons at the agency. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Account(@NotBlank String username, @NotNull String password) {

    /** Without the password, so that it cannot get into a log by accident. */
    @Override
    public String toString() {
      return "Account";
    }
  }

  /** The key for the header {@code X-Session}. */
  public record SessionKey(String sessionKey) {}

  @POST
  @Path("login")
  public SessionKey login(
      @PathParam("agency") String agency,
      @Valid @NotNull Account account,
      @Context HttpServletRequest from) {
    return new SessionKey(
        open.open(agency, account.username(), account.password(), client.of(from)));
  }
}
