package ils.opac.fbs;

import ils.core.http.RequestId;
import ils.core.problem.Problem;
import ils.core.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Objects;

/**
 * Turns problems into FBS's own kind of error, before they would be written as problem+json.
 *
 * <p>A dead or missing token says so by {@code WWW-Authenticate} (RFC 6750), since fronts could not
 * tell it from a fault of ours.
 */
@Provider
@Priority(Priorities.USER + 500)
public class FbsErrors implements ContainerResponseFilter {

  private static final Annotation[] NONE = {};

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!FbsPath.isOf(request) || !(response.getEntity() instanceof Problem problem)) {
      return;
    }
    var invalid = problem.invalid().stream().map(f -> f.name() + ": " + f.reason()).toList();
    var slug = problem.type().slug();
    var message = Objects.requireNonNullElse(problem.detail(), slug);
    var error = new FbsError(RequestId.of(request), slug, message, invalid);
    response.setEntity(error, NONE, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
    if (problem.type() == ProblemType.SIGN_IN_REQUIRED) {
      response
          .getHeaders()
          .putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
  }
}
