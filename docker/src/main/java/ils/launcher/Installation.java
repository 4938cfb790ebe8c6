package ils.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the files that belong to this launcher lie: the WAR and the libraries beside its JAR. */
final class Installation {

  private Installation() {}

  static Path war() throws IOException {
    return self().resolveSibling("ils.war");
  }

  static Path lib() throws IOException {
    return self().resolveSibling("lib");
  }

  private static Path self() throws IOException {
    try {
      return Path.of(
          Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
