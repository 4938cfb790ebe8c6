package ils.core.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hashes passwords and PINs with Argon2id (19 MiB, 2 passes, 1 lane: OWASP's first choice of 2025)
 * and checks them.
 *
 * <p>A self-check machine sends the PIN with every message, and an honest check costs some 30 ms of
 * a core. So what was right is remembered for a while as a keyed hash under a key that dies with
 * the process; a wrong one never is.
 */
@ApplicationScoped
public class Passwords {

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
  private static final int REMEMBERED = 20_000;

  @Inject Secrets secrets;

  private final Map<String, byte[]> right =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final byte[] processKey = new byte[32];

  @PostConstruct
  void open() {
    new SecureRandom().nextBytes(processKey);
  }

  public String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
  }

  /** Whether the password fits the stored hash. */
  public boolean fits(String password, String hash) {
    var proof = proof(password);
    synchronized (right) {
      var known = right.get(hash);
      if (known != null && MessageDigest.isEqual(known, proof)) {
        return true;
      }
    }
    if (!Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash))) {
      return false;
    }
    synchronized (right) {
      right.put(hash, proof);
    }
    return true;
  }

  /** Costs what {@link #fits} costs for a wrong password. */
  void spendTime(String password) {
    Password.hash(password).addRandomSalt(16).with(ARGON2);
  }

  private byte[] proof(String password) {
    return secrets.hmac(
        java.util.HexFormat.of().formatHex(processKey), password.getBytes(StandardCharsets.UTF_8));
  }
}
