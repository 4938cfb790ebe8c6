package ils.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the launcher says to the person at the keyboard, and what it leaves behind. */
class LauncherIT {

  @Test
  void aPortInUseIsToldInOneLine() throws IOException, InterruptedException {
    Path data = LaunchedSystem.emptyFolder("port");
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var ended =
          LaunchedSystem.run(
              "run", "--data", data.toString(), "--http", "" + taken.getLocalPort(), "--sip2", "0");

      assertThat(ended.exitCode()).isEqualTo(4);
      assertThat(ended.printed()).contains("in use").contains("--http PORT");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldInOneLine() throws IOException, InterruptedException {
    Path file = Files.createTempFile(Files.createDirectories(LaunchedSystem.home()), "no", "dir");

    var ended = LaunchedSystem.run("run", "--data", file.resolve("data").toString());

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.printed()).contains("cannot be used").contains("--data");
  }

  @Test
  void lostDatabaseFilesAreToldInOneLine() throws IOException, InterruptedException {
    Path data = LaunchedSystem.emptyFolder("lost");
    Files.createDirectories(data.resolve("db/data"));
    Files.createFile(data.resolve("db/.tables-made"));

    var ended =
        LaunchedSystem.run("run", "--data", data.toString(), "--http", "18999", "--sip2", "0");

    assertThat(ended.exitCode()).isEqualTo(5);
    assertThat(ended.printed()).contains("are gone").contains("backup");
  }

  @Test
  void aDatabaseThatRefusesUsIsToldInOneLine() throws IOException, InterruptedException {
    var system =
        LaunchedSystem.launch(
            LaunchedSystem.emptyFolder("refused"),
            Map.of("ILS_DB_URL", "jdbc:mariadb://127.0.0.1:1/ils"),
            "--no-demo");

    var ended = system.awaitEnd();

    assertThat(ended.exitCode()).isEqualTo(5);
    assertThat(ended.printed()).contains("ILS_DB_URL").contains("OPERATIONS.md");
  }

  @Test
  void anUnknownOptionIsNamed() throws IOException, InterruptedException {
    var ended = LaunchedSystem.run("run", "--colour", "red");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.printed()).contains("--colour");
  }

  @Test
  void convertsWithoutAServer() throws IOException, InterruptedException {
    Path in = Files.createTempFile(LaunchedSystem.home(), "in", ".lin");
    Files.writeString(in, "001 00 *a 12345678 *b 870970\n245 00 *a Æblets sang\n$\n");
    Path out = in.resolveSibling("out.xml");

    var ended =
        LaunchedSystem.run(
            "convert", "--from", "danmarc2-line", "--to", "marcxchange", in + "", out + "");

    assertThat(ended.printed()).contains("written 1, left out 0");
    assertThat(ended.exitCode()).isZero();
    assertThat(Files.readString(out)).contains("Æblets sang");
  }

  @Test
  @DisplayName(
      "starts, refuses a second one on its folder, stops cleanly, and starts again with its data")
  void aDayInItsLife() throws IOException, InterruptedException {
    Path data = LaunchedSystem.emptyFolder("life");
    try (var first = LaunchedSystem.start(data, Map.of(), "--no-demo")) {
      var second = LaunchedSystem.run("run", "--data", data.toString(), "--http", "18998");
      assertThat(second.exitCode()).isEqualTo(3);
      assertThat(second.printed()).contains("in use by process " + first.pid());
      assertThat(Files.getPosixFilePermissions(data.resolve("operator.token")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));

      var stopped = LaunchedSystem.run("stop", "--data", data.toString());

      assertThat(stopped.printed()).contains("Stopped process " + first.pid());
      assertThat(first.awaitEnd().exitCode()).isZero();
      assertThat(Files.readString(data.resolve("db/mariadb.log"))).contains("Shutdown complete");
    }
    try (var again = LaunchedSystem.start(data, Map.of(), "--no-demo")) {
      assertThat(again.stop().exitCode()).isZero();
    }
  }
}
