package ils.launcher.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A mariadbd that still runs on our folder because its launcher was killed. */
final class OrphanedServer {

  private OrphanedServer() {}

  /** Stops it if there is one, and returns when its files are free. */
  static void stop(MariaDbCommand command, Duration limit)
      throws IOException, InterruptedException {
    Optional<ProcessHandle> orphan = find(command);
    if (orphan.isEmpty()) {
      Files.deleteIfExists(command.pidFile());
      return;
    }
    orphan.get().destroy();
    try {
      orphan.get().onExit().get(limit.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException(
          "an old MariaDB (process %d) still runs on %s and does not stop; end it and try again"
              .formatted(orphan.get().pid(), command.data()),
          e);
    }
  }

  /** By the pid file, but only if that process really is a mariadbd on this folder. */
  private static Optional<ProcessHandle> find(MariaDbCommand command) throws IOException {
    if (!Files.exists(command.pidFile())) {
      return Optional.empty();
    }
    String number = Files.readString(command.pidFile()).strip();
    if (!number.matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(number))
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().commandLine().orElse("").contains("--datadir=" + command.data()));
  }
}
