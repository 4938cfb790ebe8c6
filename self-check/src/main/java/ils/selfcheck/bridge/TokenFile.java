package ils.selfcheck.bridge;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The token of this computer, made once and kept where only its user can read it. */
final class TokenFile {

  private static final int RANDOM_BYTES = 24;

  private TokenFile() {}

  /** Reads it, or makes one. */
  static String read(Path file) throws IOException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(file, forItsUserOnly());
      Files.writeString(file, made());
    } catch (FileAlreadyExistsException e) {
      // made by an earlier start
    }
    return Files.readString(file).strip();
  }

  private static FileAttribute<?>[] forItsUserOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String made() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
