package ils.opac.fbs;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets a front on another site call the FBS face from the browser. Any origin may, because nothing
 * here is done with cookies: without a token the answer is 401.
 */
@Provider
@PreMatching
@Priority(30)
public class CrossOrigin implements ContainerRequestFilter, ContainerResponseFilter {

  /** Seconds for which a browser need not ask again. */
  private static final int MAX_AGE = 7200;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean preflight =
        HttpMethod.OPTIONS.equals(request.getMethod())
            && request.getHeaderString("Access-Control-Request-Method") != null;
    if (preflight && FbsPath.isOf(request)) {
      request.abortWith(
          Response.noContent()
              .header("Access-Control-Allow-Methods", "GET,PUT,POST,DELETE,OPTIONS,HEAD")
              .header("Access-Control-Allow-Headers", "authorization,content-type,x-session")
              .header("Access-Control-Max-Age", MAX_AGE)
              .build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var origin = request.getHeaderString("Origin");
    if (origin != null && FbsPath.isOf(request)) {
      response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
      response.getHeaders().putSingle("Cross-Origin-Resource-Policy", "cross-origin");
      response.getHeaders().add(HttpHeaders.VARY, "Origin");
    }
  }
}
