package ils.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a try to sign in comes from, so that guessing can be slowed down. */
@ApplicationScoped
public class ClientAddress {

  /** Whether a proxy of ours stands in front, whose word about the client counts. */
  @Inject
  @ConfigProperty(name = "ils.https", defaultValue = "false")
  boolean behindProxy;

  /** The peer's address; behind our proxy the last one it was told, which nobody else can write. */
  public String of(HttpServletRequest request) {
    String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
    return forwarded == null
        ? request.getRemoteAddr()
        : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }
}
