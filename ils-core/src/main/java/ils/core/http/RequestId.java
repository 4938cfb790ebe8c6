package ils.core.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives each request an id, or keeps the one a caller or a proxy sent in {@code X-Request-Id}, and
 * sends it back. An answer of the 500s is logged with it.
 */
@Provider
@PreMatching
@Priority(10)
public class RequestId implements ContainerRequestFilter, ContainerResponseFilter {

  /** The header, both ways. */
  public static final String HEADER = "X-Request-Id";

  private static final String PROPERTY = "ils.request.id";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final System.Logger LOG = System.getLogger("ils.http");

  @Override
  public void filter(ContainerRequestContext request) {
    String given = request.getHeaderString(HEADER);
    boolean usable = given != null && FORM.matcher(given).matches();
    request.setProperty(PROPERTY, usable ? given : UUID.randomUUID().toString());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String id = of(request);
    response.getHeaders().putSingle(HEADER, id);
    if (response.getStatus() >= 500) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} request {1} answered {2}",
          request.getMethod(),
          id,
          Integer.toString(response.getStatus()));
    }
  }

  /** This request's id; 1 to 64 letters, digits, dots, lines. */
  public static String of(ContainerRequestContext request) {
    return Objects.requireNonNullElse(request.getProperty(PROPERTY), "none").toString();
  }
}
