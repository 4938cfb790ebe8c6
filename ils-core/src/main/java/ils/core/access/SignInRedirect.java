package ils.core.access;

import ils.core.page.ProblemFace;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** Sends a person to the sign-in page and back; tells a program that it must sign in. */
final class SignInRedirect {

  private SignInRedirect() {}

  static void orProblem(ContainerRequestContext request) {
    if (!"GET".equals(request.getMethod()) || ProblemFace.forProgram(request)) {
      throw new ProblemException(ProblemType.SIGN_IN_REQUIRED, "sign in, or send a valid token");
    }
    var path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
    var query = request.getUriInfo().getRequestUri().getRawQuery();
    boolean staff = path.equals("/staff") || path.startsWith("/staff/");
    var signIn =
        UriBuilder.fromPath(staff ? "/staff/sign-in" : "/sign-in")
            .queryParam("to", "{to}")
            .build(query == null ? path : path + "?" + query);
    request.abortWith(Response.seeOther(signIn).build());
  }
}
