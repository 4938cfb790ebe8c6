package ils.circulation.carriers;

import ils.core.access.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where mail servers send back what they cannot deliver: an address for each message, {@code
 * bounces+NUMBER-SEAL@library.example}. Whoever has never seen the message cannot make up its
 * address, so that nobody can have somebody else's address given up.
 */
@ApplicationScoped
public class ReturnAddress {

  private static final int RADIX = 36;
  private static final int SEAL_BYTES = 8;

  /** Lower case alone: servers on the way may change the case. */
  private static final Pattern EXTENSION = Pattern.compile("\\+([0-9a-z]{1,13})-([0-9a-f]{16})@");

  @Inject Secrets secrets;

  @Inject
  @ConfigProperty(name = "ils.mail.bounces.address")
  Optional<String> address;

  /** The address for a message's bounces; empty where nobody would read them. */
  public Optional<String> of(long message) {
    return parts().map(parts -> parts.local() + '+' + extension(message) + '@' + parts.domain());
  }

  /** What a text, such as a header with addresses, says of the message that came back. */
  public Found find(String text) {
    Matcher found = EXTENSION.matcher(text.toLowerCase(Locale.ROOT));
    Found best = Found.NOTHING;
    while (found.find()) {
      long message = number(found.group(1));
      if (isGenuine(message, found.group(2))) {
        return new Found(message, false);
      }
      best = Found.FORGED;
    }
    return best;
  }

  /**
   * What was found.
   *
   * @param message the message that came back; 0 if none can be told
   * @param forged whether there is an address of this kind with a wrong seal
   */
  public record Found(long message, boolean forged) {

    static final Found NOTHING = new Found(0, false);
    static final Found FORGED = new Found(0, true);

    public boolean isGenuine() {
      return message != 0;
    }
  }

  private record Parts(String local, String domain) {}

  private Optional<Parts> parts() {
    return address
        .map(String::strip)
        .filter(text -> text.indexOf('@') > 0)
        .map(
            text ->
                new Parts(
                    text.substring(0, text.indexOf('@')), text.substring(text.indexOf('@') + 1)));
  }

  private String extension(long message) {
    return Long.toString(message, RADIX) + '-' + seal(message);
  }

  private boolean isGenuine(long message, String seal) {
    return message > 0
        && MessageDigest.isEqual(
            seal.getBytes(StandardCharsets.US_ASCII),
            seal(message).getBytes(StandardCharsets.US_ASCII));
  }

  private String seal(long message) {
    byte[] whole =
        secrets.hmac("bounce", Long.toString(message).getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(whole, 0, SEAL_BYTES);
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text, RADIX);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
