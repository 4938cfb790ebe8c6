package ils.cataloguing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with the one a person has approved, {@code src/test/resources/approved/NAME.txt}.
 * With {@code -Dapprove} the text is written there instead; look at the difference before you
 * commit.
 */
public final class Approved {

  private static final Path FOLDER = Path.of("src/test/resources/approved");

  private Approved() {}

  /** Fails, showing the first differing line, unless the text is the approved one. */
  public static void check(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name + ".txt");
    if (System.getProperty("approve") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(file).as("approved text; run with -Dapprove to write it").exists();
    assertThat(text.lines().toList()).isEqualTo(Files.readAllLines(file));
  }
}
