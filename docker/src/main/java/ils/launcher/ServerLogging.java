package ils.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's log: one JSON object a line in {@code log/server.0.log}, rotated at 20 MB. */
final class ServerLogging {

  private static final String STACK = "\"stack\":\"";
  private static final int SHOWN = 400;

  private ServerLogging() {}

  static Path log(DataFolder folder) {
    return folder.logs().resolve("server.0.log");
  }

  static long size(DataFolder folder) throws IOException {
    return Files.exists(log(folder)) ? Files.size(log(folder)) : 0;
  }

  /**
   * Writes the settings of the log manager.
   *
   * @param toConsole for containers, whose logs are collected from standard output
   */
  static Path writeProperties(DataFolder folder, boolean toConsole) throws IOException {
    String handler =
        toConsole ? "java.util.logging.ConsoleHandler" : "java.util.logging.FileHandler";
    String text =
        """
        handlers=%1$s
        %1$s.formatter=ils.launcher.JsonLines
        %1$s.level=INFO
        %1$s.encoding=UTF-8
        java.util.logging.FileHandler.pattern=%2$s
        java.util.logging.FileHandler.append=true
        java.util.logging.FileHandler.limit=20000000
        java.util.logging.FileHandler.count=10
        .level=INFO
        com.hazelcast.level=WARNING
        fish.payara.nucleus.util.level=WARNING
        javax.enterprise.system.tools.deployment.level=WARNING
        fish.payara.boot.runtime.BootCommand.level=WARNING
        javax.enterprise.system.tools.deployment.dol.level=SEVERE
        javax.enterprise.system.security.ssl.level=SEVERE
        org.glassfish.admin.mbeanserver.level=WARNING
        org.eclipse.persistence.session.level=WARNING
        """
            .formatted(handler, folder.logs().resolve("server.%g.log"));
    Path file = folder.logs().resolve("logging.properties");
    Files.writeString(file, text);
    return file;
  }

  /**
   * Why the application was not deployed, as far as the log since the given place tells.
   *
   * @return the innermost cause that was logged last; empty if nothing was thrown
   */
  static String lastCause(DataFolder folder, long from) throws IOException {
    if (!Files.exists(log(folder))) {
      return "";
    }
    byte[] all = Files.readAllBytes(log(folder));
    int start = (int) Math.min(from, all.length);
    return new String(all, start, all.length - start, UTF_8)
        .lines()
        .filter(line -> line.contains(STACK))
        .reduce((earlier, later) -> later)
        .map(ServerLogging::innermost)
        .orElse("");
  }

  private static String innermost(String line) {
    String stack = line.substring(line.indexOf(STACK) + STACK.length());
    int cause = stack.lastIndexOf("Caused by: ");
    String text = cause < 0 ? stack : stack.substring(cause + "Caused by: ".length());
    int end = text.indexOf("\\n");
    String first = end < 0 ? text : text.substring(0, end);
    return first.length() > SHOWN ? first.substring(0, SHOWN) + "..." : first;
  }
}
