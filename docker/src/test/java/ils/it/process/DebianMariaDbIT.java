package ils.it.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The server against somebody's own MariaDB, as OPERATIONS.md describes it. */
class DebianMariaDbIT {

  @Test
  void startsOnTheServerOfDebiansPackage() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(DebianMariaDb.PROGRAM),
        "skipped: there is no /usr/sbin/mariadbd; apt-get install mariadb-server-core");
    Path home = LaunchedSystem.emptyFolder("debian");
    try (var database = DebianMariaDb.start(home, freePort())) {
      var access = database.access();
      Map<String, String> environment =
          Map.of(
              "ILS_DB_URL", access.url(),
              "ILS_DB_USER", access.user(),
              "ILS_DB_PASSWORD", access.password());
      try (var system = LaunchedSystem.start(home.resolve("node"), environment, "--no-demo")) {
        assertThat(system.printed()).contains("Using the database at " + access.url());
        assertThat(status(system.http() + "/health/ready")).isEqualTo(200);
        assertThat(home.resolve("node/db")).doesNotExist();
      }
    }
  }

  private static int status(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
