package ils.circulation.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs what goes to the provider and checks what comes from it: {@code t=SECONDS,v1=HEX}, the
 * HMAC-SHA-256 of time, method, path and body, each on a line of its own.
 */
public final class Signature {

  /** The header that carries it. */
  public static final String HEADER = "Payment-Signature";

  private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

  /** How far the clocks may be apart, and how long a message may be repeated. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final byte[] secret;

  public Signature(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /** The header's value for a message sent now. */
  public String sign(Instant now, String method, String path, String body) {
    long seconds = now.getEpochSecond();
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(seconds, method, path, body));
  }

  /** Whether the header's value fits the message, and is not old. */
  public boolean fits(
      @Nullable String header, Instant now, String method, String path, String body) {
    Matcher parts = FORM.matcher(header == null ? "" : header);
    if (!parts.matches()) {
      return false;
    }
    long seconds = Long.parseLong(parts.group(1));
    boolean fresh = Math.abs(now.getEpochSecond() - seconds) <= TOLERANCE.toSeconds();
    byte[] told = HexFormat.of().parseHex(parts.group(2));
    return MessageDigest.isEqual(mac(seconds, method, path, body), told) && fresh;
  }

  private byte[] mac(long seconds, String method, String path, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      String message = String.join("\n", Long.toString(seconds), method, path, body);
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", e);
    }
  }
}
