package ils.circulation.carriers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
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
    var properties = new Properties();
    String timeout = Integer.toString(timeoutSeconds * 1_000);
    properties.setProperty("mail.smtp.host", host.orElse(""));
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.setProperty("mail.smtp.connectiontimeout", timeout);
    properties.setProperty("mail.smtp.timeout", timeout);
    properties.setProperty("mail.smtp.writetimeout", timeout);
    properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
    switch (security.strip().toLowerCase(Locale.ROOT)) {
      case "none" -> {}
      case "starttls" -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
      }
      case "tls" -> {
        properties.setProperty("mail.smtp.ssl.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
      }
      default ->
          throw new IllegalStateException(
              "ils.mail.security is none, starttls or tls: " + security);
    }
    return properties;
  }
}
