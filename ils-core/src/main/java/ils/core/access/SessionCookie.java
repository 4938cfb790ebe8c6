package ils.core.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The cookie that holds a session's secret: not readable by scripts, not sent by other sites, gone
 * with the browser. It is marked Secure where {@code ils.https} says that a proxy ends TLS.
 */
public final class SessionCookie {

  private static final String NAME = "session";

  private SessionCookie() {}

  static Optional<String> secret(ContainerRequestContext request) {
    return Optional.ofNullable(request.getCookies().get(NAME)).map(c -> c.getValue());
  }

  /** To be sent with the answer to a sign-in. */
  public static NewCookie of(String secret) {
    return cookie(secret).build();
  }

  /** To be sent with the answer to a sign-out. */
  public static NewCookie gone() {
    return cookie("").maxAge(0).build();
  }

  private static NewCookie.Builder cookie(String value) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(
            ConfigProvider.getConfig().getOptionalValue("ils.https", Boolean.class).orElse(false))
        .sameSite(NewCookie.SameSite.LAX);
  }
}
