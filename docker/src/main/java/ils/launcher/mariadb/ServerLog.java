package ils.launcher.mariadb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What MariaDB's error log says about a failed start. */
final class ServerLog {

  private ServerLog() {}

  /** The last complaint of the log in one line. */
  static String lastError(Path log) throws IOException {
    if (!Files.exists(log)) {
      return "it wrote no log";
    }
    List<String> lines = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
    return lines.stream()
        .filter(line -> line.contains("[ERROR]"))
        .filter(line -> !line.contains("Aborting"))
        .reduce((earlier, later) -> later)
        .map(line -> line.substring(line.indexOf("[ERROR]") + 7).strip())
        .orElse("it gave no reason");
  }
}
