package ils.core.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The one JAX-RS application. It owns every path, so static files are served by {@link
 * AssetsResource}.
 *
 * <p>Resources and providers of all modules are found by their annotations.
 */
@ApplicationPath("/")
public class IlsApplication extends Application {

  /**
   * Jackson instead of Yasson, which writes records as {@code {}} (Yasson 3.0.4). Redirects stay
   * relative, because behind a proxy that ends TLS we do not know our own scheme.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.jsonFeature",
        "JacksonFeature",
        "jersey.config.server.headers.location.relative.resolution.disabled",
        true,
        "jersey.config.server.wadl.disableWadl",
        true);
  }
}
