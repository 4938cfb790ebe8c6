package ils.core.page;

import ils.core.http.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one renderer, with the menu entries of all modules. */
@ApplicationScoped
class RendererProducer {

  @Inject Assets assets;
  @Inject Instance<Navigation> navigations;

  @Inject
  @ConfigProperty(name = "ils.site.name")
  Optional<String> siteName;

  @Produces
  @Singleton
  Renderer renderer() {
    var entries = navigations.stream().flatMap(n -> n.entries().stream()).toList();
    return new Renderer(assets, entries, siteName.orElse(""));
  }
}
