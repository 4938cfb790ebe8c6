package ils.core.register;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tokens for the scripts of whoever has the machine. */
@Path("api/register/tokens")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RegisterTokensResource {

  @Inject IssueToken issueToken;
  @Inject Caller caller;

  /** The code of a municipality and a card known there. */
  public record Wish(@NotBlank String municipality, @NotBlank String card) {

    /** Without the card, so that it cannot get into a log. */
    @Override
    public String toString() {
      return "Wish";
    }
  }

  /** The user name of a member of staff. */
  public record StaffWish(@NotBlank String user) {}

  @POST
  @Path("staff")
  @Access(Who.OPERATOR)
  public IssueToken.Issued issueForStaff(@Valid @NotNull StaffWish wish) {
    return issueToken
        .issueForStaff(caller.actor(), wish.user())
        .orElseThrow(
            () -> ProblemException.invalid("user", "no staff of a municipality has this name"));
  }

  @POST
  @Access(Who.OPERATOR)
  public IssueToken.Issued issue(@Valid @NotNull Wish wish) {
    return issueToken
        .issue(caller.actor(), wish.municipality(), wish.card())
        .orElseThrow(
            () -> new ProblemException(ProblemType.UNKNOWN_PATRON, "nobody has this card there"));
  }
}
