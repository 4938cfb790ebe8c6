package ils.core.page;

import ils.core.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

/** How a problem looks: to whom it is JSON and to whom a page. */
public final class ProblemFace {

  private ProblemFace() {}

  /** Under the APIs always; elsewhere if the caller asks for JSON and not for HTML. */
  public static boolean forProgram(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath().replaceFirst("^/", "");
    return path.startsWith("api/") || path.startsWith("external/") || asksForJson(request);
  }

  private static boolean asksForJson(ContainerRequestContext request) {
    for (MediaType accepted : request.getAcceptableMediaTypes()) {
      if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return false;
      }
    }
    return true;
  }

  static Page page(Problem problem) {
    return Page.of("core/problem", problem, problem.type().titleKey())
        .status(problem.type().status());
  }
}
