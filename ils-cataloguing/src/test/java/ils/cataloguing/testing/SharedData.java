package ils.cataloguing.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real records that lies beside the project where it is built and checked. */
public final class SharedData {

  private SharedData() {}

  /** A file or folder of it; the test that asks is skipped, saying so, where it is absent. */
  public static Path file(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared/data").resolve(name);
      if (Files.exists(file)) {
        return file;
      }
    }
    assumeTrue(false, "skipped: no shared/data/" + name + " beside the project");
    throw new AssertionError("not reached");
  }
}
