package ils.core.http;

import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stops other sites from acting with a visitor's cookies.
 *
 * <p>A request that may change something must come from our own pages, by {@code Sec-Fetch-Site} or
 * {@code Origin}; if it carries cookies one of the two must be there, and a form must hold the
 * visitor's {@link CsrfToken} as well. Multipart bodies, which may be of any size and are not read
 * here, are guarded by the origin alone. A bearer token cannot be sent by another site without our
 * consent, so such requests pass.
 */
@Provider
@Priority(200)
public class CrossSiteGuard implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (SAFE.contains(request.getMethod()) || bearer(request)) {
      return;
    }
    String site = request.getHeaderString("Sec-Fetch-Site");
    String origin = request.getHeaderString("Origin");
    boolean cookies = !request.getCookies().isEmpty();
    if ((site != null && !OWN.contains(site)) || (origin != null && !own(origin, request))) {
      throw crossSite("the request comes from another site");
    }
    if (cookies && site == null && origin == null) {
      throw crossSite("neither Origin nor Sec-Fetch-Site was sent with the cookies");
    }
    if (cookies && form(request) && !CsrfToken.matches(request, token(request))) {
      throw crossSite("the form's token is missing or old");
    }
  }

  private static boolean bearer(ContainerRequestContext request) {
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
  }

  /** Compares host and port only: behind a proxy that ends TLS we do not see the scheme. */
  private static boolean own(String origin, ContainerRequestContext request) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(request.getHeaderString("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean form(ContainerRequestContext request) {
    return MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType());
  }

  private static @Nullable String token(ContainerRequestContext request) throws IOException {
    String header = request.getHeaderString(CsrfToken.HEADER);
    if (header != null) {
      return header;
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    return field(new String(body, StandardCharsets.UTF_8));
  }

  private static @Nullable String field(String form) {
    String wanted = CsrfToken.FIELD + "=";
    for (String pair : form.split("&", -1)) {
      if (pair.startsWith(wanted)) {
        return URLDecoder.decode(pair.substring(wanted.length()), StandardCharsets.UTF_8);
      }
    }
    return null;
  }

  private static ProblemException crossSite(String why) {
    return new ProblemException(ProblemType.CROSS_SITE, why);
  }
}
