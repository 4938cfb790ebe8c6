package ils.circulation.bounces;

import ils.circulation.carriers.MailProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the mailbox for bounces is reached, by IMAP. Without a host nobody reads them. */
@ApplicationScoped
class BounceConfig {

  @Inject
  @ConfigProperty(name = "ils.mail.bounces.host")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "ils.mail.bounces.port")
  int port;

  @Inject
  @ConfigProperty(name = "ils.mail.bounces.security")
  String security;

  @Inject
  @ConfigProperty(name = "ils.mail.bounces.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "ils.mail.bounces.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "ils.mail.bounces.folder")
  String folder;

  @Inject
  @ConfigProperty(name = "ils.mail.timeout.seconds")
  int timeoutSeconds;

  boolean isComplete() {
    return host.isPresent() && user.isPresent();
  }

  String user() {
    return user.orElse("");
  }

  String password() {
    return password.orElse("");
  }

  String folder() {
    return folder;
  }

  /** For a session of Jakarta Mail whose store is {@code imap}. */
  Properties properties() {
    var secured = new MailProperties.Secured("ils.mail.bounces.security", security);
    var properties = MailProperties.of("imap", host, port, secured, timeoutSeconds);
    properties.setProperty("mail.imap.peek", "true"); // what is read is marked once it was acted on
    return properties;
  }
}
