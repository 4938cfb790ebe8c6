package ils.core.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The token of a request: {@code Authorization: Bearer}, or {@code X-Session} as FBS names it. */
final class BearerToken {

  private static final String BEARER = "Bearer ";

  private BearerToken() {}

  static @Nullable String of(ContainerRequestContext request) {
    var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return header.substring(BEARER.length()).strip();
    }
    return request.getHeaderString("X-Session");
  }
}
