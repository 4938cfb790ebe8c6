package ils.core.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The installation's own secret, from which the keys for each purpose are derived.
 *
 * <p>It comes from {@code ils.secret.key} (32 bytes in Base64; environment ILS_SECRET_KEY), or, on
 * a single machine, from {@code secret.key} in the data folder, made at the first start. Whoever
 * loses it can no longer read the national ids: back it up apart from the database.
 */
@ApplicationScoped
public class Secrets {

  private static final int BYTES = 32;

  @Inject
  @ConfigProperty(name = "ils.secret.key")
  Optional<String> configured;

  @Inject
  @ConfigProperty(name = "ils.data.dir")
  Optional<String> dataDir;

  private byte[] master;

  @PostConstruct
  void open() {
    master = configured.map(Secrets::decode).orElseGet(this::fromFile);
  }

  private static byte[] decode(String text) {
    var key = Base64.getDecoder().decode(text.strip());
    if (key.length != BYTES) {
      throw new IllegalStateException("ils.secret.key must be 32 bytes in Base64");
    }
    return key;
  }

  private byte[] fromFile() {
    var dir =
        dataDir.orElseThrow(
            () -> new IllegalStateException("set ils.secret.key (ILS_SECRET_KEY) or ils.data.dir"));
    var file = Path.of(dir, "secret.key");
    try {
      if (!Files.exists(file)) {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        var owner = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
      }
      return decode(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the secret in " + file + " could not be read or made", e);
    }
  }

  /** A keyed hash of 32 bytes; the same bytes under another purpose hash otherwise. */
  public byte[] hmac(String purpose, byte[] message) {
    return mac(mac(master, ("hmac:" + purpose).getBytes(StandardCharsets.UTF_8)), message);
  }

  /** A key for AES-256, one for each purpose. */
  public SecretKey aes(String purpose) {
    var key = mac(master, ("aes:" + purpose).getBytes(StandardCharsets.UTF_8));
    return new SecretKeySpec(key, "AES");
  }

  private static byte[] mac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", e);
    }
  }
}
