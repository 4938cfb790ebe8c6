package ils.circulation.bounces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
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
    var properties = new Properties();
    String timeout = Integer.toString(timeoutSeconds * 1_000);
    properties.setProperty("mail.imap.host", host.orElse(""));
    properties.setProperty("mail.imap.port", Integer.toString(port));
    properties.setProperty("mail.imap.connectiontimeout", timeout);
    properties.setProperty("mail.imap.timeout", timeout);
    properties.setProperty("mail.imap.writetimeout", timeout);
    properties.setProperty("mail.imap.peek", "true"); // what is read is marked once it was acted on
    switch (security.strip().toLowerCase(Locale.ROOT)) {
      case "none" -> {}
      case "starttls" -> {
        properties.setProperty("mail.imap.starttls.enable", "true");
        properties.setProperty("mail.imap.starttls.required", "true");
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
      }
      case "tls" -> {
        properties.setProperty("mail.imap.ssl.enable", "true");
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
      }
      default ->
          throw new IllegalStateException(
              "ils.mail.bounces.security is none, starttls or tls: " + security);
    }
    return properties;
  }
}
