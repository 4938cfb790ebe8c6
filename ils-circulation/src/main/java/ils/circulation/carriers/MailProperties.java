package ils.circulation.carriers;

import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** How Jakarta Mail reaches a server, whichever way mail goes. */
public final class MailProperties {

  private MailProperties() {}

  /**
   * For a session of Jakarta Mail.
   *
   * @param protocol {@code smtp} or {@code imap}
   * @param security {@code none}, {@code starttls} or {@code tls}; the last two insist on it, and
   *     on the server's name
   * @param timeoutSeconds for each wait
   * @throws IllegalStateException for any other security
   */
  public static Properties of(
      String protocol, Optional<String> host, int port, Secured security, int timeoutSeconds) {
    var properties = new Properties();
    String begin = "mail." + protocol + ".";
    String timeout = Integer.toString(timeoutSeconds * 1_000);
    properties.setProperty(begin + "host", host.orElse(""));
    properties.setProperty(begin + "port", Integer.toString(port));
    properties.setProperty(begin + "connectiontimeout", timeout);
    properties.setProperty(begin + "timeout", timeout);
    properties.setProperty(begin + "writetimeout", timeout);
    switch (security.word().strip().toLowerCase(Locale.ROOT)) {
      case "none" -> {}
      case "starttls" -> {
        properties.setProperty(begin + "starttls.enable", "true");
        properties.setProperty(begin + "starttls.required", "true");
        properties.setProperty(begin + "ssl.checkserveridentity", "true");
      }
      case "tls" -> {
        properties.setProperty(begin + "ssl.enable", "true");
        properties.setProperty(begin + "ssl.checkserveridentity", "true");
      }
      default ->
          throw new IllegalStateException(
              security.setting() + " is none, starttls or tls: " + security.word());
    }
    return properties;
  }

  /** A word for the security of the line, and the setting that it stands in. */
  public record Secured(String setting, String word) {}
}
