package ils.circulation.provider;

import ils.core.org.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the provider is reached; online payment is offered only where all of it is there. */
@ApplicationScoped
public class ProviderConfig {

  /** The library's number at the provider; without one online payment is not offered there. */
  public static final SettingKey<String> MERCHANT = SettingKey.ofText("fees.payment.merchant", "");

  /** Where on this site the provider reports to. */
  public static final String CALLBACK_PATH = "/api/payments/callback";

  @Inject
  @ConfigProperty(name = "ils.payment.address")
  Optional<String> address;

  @Inject
  @ConfigProperty(name = "ils.payment.secret")
  Optional<String> secret;

  @Inject
  @ConfigProperty(name = "ils.payment.site")
  Optional<String> site;

  @Inject
  @ConfigProperty(name = "ils.payment.return.path")
  String returnPath;

  @Inject
  @ConfigProperty(name = "ils.payment.timeout.seconds")
  int timeoutSeconds;

  /** Whether there is a provider. */
  public boolean isComplete() {
    return address.isPresent() && secret.isPresent() && site.isPresent();
  }

  String address() {
    return address.orElseThrow();
  }

  /** Where the provider reports to. */
  String callback() {
    return site.orElseThrow() + CALLBACK_PATH;
  }

  /** Where the provider sends the patron back to. */
  String returnTo() {
    return site.orElseThrow() + returnPath;
  }

  int timeoutSeconds() {
    return timeoutSeconds;
  }

  /** What both sign with. */
  public Signature signature() {
    return new Signature(secret.orElseThrow());
  }
}
