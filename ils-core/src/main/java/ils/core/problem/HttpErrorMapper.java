package ils.core.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * What the JAX-RS runtime itself refuses: no such path, wrong method, wrong media type.
 *
 * <p>Redirects and answers that already have an entity pass as they are.
 */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

  private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

  private final UnexpectedMapper unexpected = new UnexpectedMapper();

  @Override
  public Response toResponse(WebApplicationException e) {
    Response given = e.getResponse();
    if (given.getStatus() < 400 || given.hasEntity()) {
      return given;
    }
    if (given.getStatus() == 500) {
      return unexpected.toResponse(e);
    }
    var type = ProblemType.byStatus(given.getStatus());
    var answer = Response.status(given.getStatus()).entity(Problem.of(type, reason(e, given)));
    for (String name : KEPT) {
      given.getStringHeaders().getOrDefault(name, List.of()).forEach(v -> answer.header(name, v));
    }
    return answer.build();
  }

  /**
   * The runtime's messages quote the request, which may hold personal data; the phrase does not.
   */
  private static String reason(WebApplicationException e, Response given) {
    return given.getStatusInfo().getReasonPhrase();
  }
}
