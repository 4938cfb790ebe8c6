package ils.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret by which the command line proves to the server that it may read this data folder.
 *
 * <p>256 random bits in a file that only its owner can read; the server gets it as the setting
 * {@code ils.operator.token}.
 */
final class OperatorToken {

  private OperatorToken() {}

  static String readOrMake(Path file) throws IOException {
    if (Files.exists(file)) {
      return read(file);
    }
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    return read(file);
  }

  static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }
}
