package ils.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code microprofile-config.properties} is the one list of settings. */
class SettingsListTest {

  private static final Pattern READ =
      Pattern.compile("(?:@ConfigProperty\\(\\s*name\\s*=|setting\\()\\s*\"(ils\\.[a-z0-9.]+)\"");

  @Test
  void everySettingThatIsReadIsListed() throws IOException {
    String list =
        Files.readString(Path.of("src/main/resources/META-INF/microprofile-config.properties"));

    List<String> read = settingsInTheSources();

    assertThat(read).hasSizeGreaterThan(5).allSatisfy(name -> assertThat(list).contains(name));
  }

  private static List<String> settingsInTheSources() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of("..").toRealPath())) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(SettingsListTest::settingsIn)
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Stream<String> settingsIn(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
          .flatMap(SettingsListTest::settingsInFile);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<String> settingsInFile(Path file) {
    try {
      return READ.matcher(Files.readString(file)).results().map((MatchResult m) -> m.group(1));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
