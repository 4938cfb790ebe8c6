package ils.opac.patronapi;

import ils.core.access.Access;
import ils.core.access.Tokens;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.core.problem.ProblemType;
import ils.core.signin.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Signing in to the patron API with card and PIN, and out again. */
@Path("api/patron/v1/tokens")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class PatronTokensResource {

  private static final String BEARER = "Bearer ";

  @Inject OpenPatronToken open;
  @Inject ClientAddress client;
  @Inject Tokens tokens;
  @Inject Clock clock;

  /**
   * @param agency ISIL of the patron's library
   * @param card a card, badge, login or national id
   */
  public record Credentials(@NotBlank String agency, @NotBlank String card, @NotNull String pin) {

    /** Without card and PIN, so that they cannot get into a log by accident. */
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /** The token is shown once and stored nowhere. */
  public record Token(String token, String tokenType, Instant expiresAt, long patronId) {

    /** Without the token, so that it cannot get into a log by accident. */
    @Override
    public String toString() {
      return "Token";
    }
  }

  @POST
  @Access(Who.ANYBODY)
  public Response signIn(@Valid @NotNull Credentials shown, @Context HttpServletRequest from) {
    return switch (open.open(shown.agency(), shown.card(), shown.pin(), client.of(from))) {
      case OpenPatronToken.Outcome.Opened(String token, Instant expiresAt, long patron) ->
          Response.status(Response.Status.CREATED)
              .entity(new Token(token, "Bearer", expiresAt, patron))
              .build();
      case OpenPatronToken.Outcome.Wrong wrong ->
          Problem.of(ProblemType.SIGN_IN_REQUIRED, "card and PIN do not fit").response();
      case OpenPatronToken.Outcome.Locked(Instant until) -> locked(until);
    };
  }

  private Response locked(Instant until) {
    long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    var problem = Problem.of(ProblemType.TOO_MANY_REQUESTS, "too many wrong PINs, wait a while");
    return Response.fromResponse(problem.response())
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .build();
  }

  /** Ends the token that the request came with. */
  @DELETE
  @Path("current")
  @Consumes(MediaType.WILDCARD)
  @Access(Who.PATRON)
  public void signOut(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      tokens.revoke(authorization.substring(BEARER.length()).strip());
    }
  }
}
