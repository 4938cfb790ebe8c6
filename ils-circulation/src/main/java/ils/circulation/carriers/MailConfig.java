package ils.circulation.carriers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the mail server is reached. Without a host e-mails are put into the outbox folder. */
@ApplicationScoped
public class MailConfig {

  @Inject
  @ConfigProperty(name = "ils.mail.host")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "ils.mail.port")
  int port;

  @Inject
  @ConfigProperty(name = "ils.mail.security")
  String security;

  @Inject
  @ConfigProperty(name = "ils.mail.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "ils.mail.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "ils.mail.sender")
  String sender;

  @Inject
  @ConfigProperty(name = "ils.mail.timeout.seconds")
  int timeoutSeconds;

  boolean isComplete() {
    return host.isPresent();
  }

  String sender() {
    return sender;
  }

  Optional<String> user() {
    return user;
  }

  Optional<String> password() {
    return password;
  }

  /** For a session of Jakarta Mail. */
  Properties properties() {
    var secured = new MailProperties.Secured("ils.mail.security", security);
    var properties = MailProperties.of("smtp", host, port, secured, timeoutSeconds);
    properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
    return properties;
  }
}
