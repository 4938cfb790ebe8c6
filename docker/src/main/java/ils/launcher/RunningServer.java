package ils.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What other commands need to find the server that runs on a data folder, kept in {@code
 * server.properties} there from ready to stopped.
 *
 * @param http base address, without a slash at the end
 */
record RunningServer(long pid, String http) {

  private static Path file(Path root) {
    return root.resolve("server.properties");
  }

  /** The server on this folder, or null if none runs; a file left by a killed one is no server. */
  static @Nullable RunningServer of(Path root) {
    if (!Files.exists(file(root))) {
      return null;
    }
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file(root), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var server =
        new RunningServer(
            Long.parseLong(properties.getProperty("pid", "0")), properties.getProperty("http", ""));
    return server.process().isPresent() ? server : null;
  }

  /** The live process, if the number still belongs to a Java program. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().command().orElse("").endsWith("java"));
  }

  void write(Path root) throws IOException {
    Files.writeString(file(root), "pid=" + pid + "\nhttp=" + http + "\n");
  }

  static void forget(Path root) throws IOException {
    Files.deleteIfExists(file(root));
  }
}
