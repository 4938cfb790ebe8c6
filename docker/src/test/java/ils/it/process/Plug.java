package ils.it.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The plug of a machine: pulled, server and database are gone in the same moment. */
final class Plug {

  private Plug() {}

  static void pull(LaunchedSystem system) throws IOException, InterruptedException {
    Path pidFile = system.data().resolve("db/mariadb.pid");
    var database = ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
    database.ifPresent(ProcessHandle::destroyForcibly);
    system.kill();
    for (int i = 0; database.isPresent() && database.get().isAlive() && i < 600; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
