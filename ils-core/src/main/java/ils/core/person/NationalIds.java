package ils.core.person;

import ils.core.access.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals national ids (CPR numbers): encrypted with AES-256-GCM, found again by a keyed hash
 * (HMAC-SHA-256). The number itself is never stored, logged or put into an address.
 */
@ApplicationScoped
public class NationalIds {

  private static final Pattern CPR = Pattern.compile("[0-9]{6}-?[0-9]{4}");
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  @Inject Secrets secrets;

  /** What is stored of a national id. */
  public record Sealed(byte[] hash, byte[] cipher) {}

  /** The ten digits of what may be a CPR number; empty for anything else. */
  public static Optional<String> digits(String text) {
    var stripped = text.strip();
    return CPR.matcher(stripped).matches()
        ? Optional.of(stripped.replace("-", ""))
        : Optional.empty();
  }

  /** Equal for equal numbers in this installation, useless without its key. */
  public byte[] hash(String digits) {
    return secrets.hmac("national-id", digits.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * @param digits ten digits, see {@link #digits}
   */
  public Sealed seal(String digits) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, secrets.aes("national-id"), new GCMParameterSpec(TAG_BITS, nonce));
      var sealed = cipher.doFinal(digits.getBytes(StandardCharsets.US_ASCII));
      var stored = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return new Sealed(hash(digits), stored);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the national id could not be encrypted", e);
    }
  }

  /** The digits again, for those with the right to see them. */
  public String open(byte[] stored) {
    var nonce = new GCMParameterSpec(TAG_BITS, Arrays.copyOf(stored, NONCE));
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, secrets.aes("national-id"), nonce);
      var plain = cipher.doFinal(stored, NONCE, stored.length - NONCE);
      return new String(plain, StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a stored national id does not fit this installation's key", e);
    }
  }
}
