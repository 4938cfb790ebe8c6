package ils.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token with which the machine's own command line calls the server; without one, nobody can.
 */
@ApplicationScoped
class OperatorToken {

  @Inject
  @ConfigProperty(name = "ils.operator.token")
  Optional<String> configured;

  boolean fits(String token) {
    return configured
        .filter(known -> known.length() >= 24)
        .map(known -> MessageDigest.isEqual(bytes(known), bytes(token)))
        .orElse(false);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
