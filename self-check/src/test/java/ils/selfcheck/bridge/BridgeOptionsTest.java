package ils.selfcheck.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ils.selfcheck.bridge.BridgeOptions.BadOption;
import ils.selfcheck.tag.AfiPair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeOptionsTest {

  private static final String TOKEN = "a-token-for-tests-only";

  @Test
  void takesACommandLine() throws Exception {
    var options =
        parse(
            "--reader sim:// --port 3000 --origin https://a.dk --origin http://localhost:8080"
                + " --token another-token-given --afi DA/D7 --eas");

    assertThat(options.reader()).isEqualTo("sim://");
    assertThat(options.port()).isEqualTo(3000);
    assertThat(options.httpPort()).isEqualTo(3001);
    assertThat(options.pairing().token()).isEqualTo("another-token-given");
    assertThat(options.pairing().origins())
        .containsExactlyInAnyOrder("https://a.dk", "http://localhost:8080");
    assertThat(options.afi()).isEqualTo(AfiPair.LEGACY_3M);
    assertThat(options.eas()).isTrue();
  }

  @Test
  @DisplayName("without options: the usual reader, the usual AFI pair, the token of this computer")
  void hasDefaults() throws Exception {
    var options = BridgeOptions.parse(List.of(), () -> TOKEN);

    assertThat(options.reader()).isEqualTo("feig://127.0.0.1");
    assertThat(options.port()).isEqualTo(BridgeOptions.USUAL_PORT);
    assertThat(options.afi()).isEqualTo(AfiPair.ISO);
    assertThat(options.pairing().token()).isEqualTo(TOKEN);
    assertThat(options.pairing()).hasToString("Pairing[[]]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--reader, needs a value",
    "--reader usb://0, a reader is",
    "--reader feig://, a reader is",
    "--port 70000, takes a port",
    "--port x, takes a port",
    "--origin a.dk, an origin is",
    "--origin https://a.dk/page, an origin is",
    "--token short, a token is at least 16",
    "--afi 7, two hex bytes",
    "--loud, unknown option"
  })
  void refusesWhatMakesNoSense(String line, String why) {
    assertThatExceptionOfType(BadOption.class)
        .isThrownBy(() -> parse(line))
        .withMessageContaining(why);
  }

  @Test
  @DisplayName("the token of a computer is made once, and only its user can read it")
  void keepsTheToken(@TempDir Path home) throws Exception {
    Path file = home.resolve("bridge/token");

    String made = TokenFile.read(file);

    assertThat(made).hasSizeGreaterThanOrEqualTo(32);
    assertThat(TokenFile.read(file)).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private static BridgeOptions parse(String line) throws Exception {
    return BridgeOptions.parse(List.of(line.split(" ")), () -> TOKEN);
  }
}
