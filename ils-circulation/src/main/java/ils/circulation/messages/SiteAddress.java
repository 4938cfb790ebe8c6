package ils.circulation.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where patrons find the library’s own pages, for what a message leads to. */
@ApplicationScoped
public class SiteAddress {

  @Inject
  @ConfigProperty(name = "ils.site.address")
  Optional<String> site;

  /**
   * The whole address of a page.
   *
   * @param path begins with a slash
   * @return empty where the installation does not know its own address
   */
  public String of(String path) {
    return site.map(String::strip)
        .filter(address -> !address.isEmpty())
        .map(
            address ->
                (address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                    + path)
        .orElse("");
  }
}
