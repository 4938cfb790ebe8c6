package ils.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the measurements ran on; a figure without it says nothing. */
public final class Machine {

  /** Linux tells processor time in hundredths of a second. */
  private static final double TICK_MILLIS = 10;

  private Machine() {}

  static String described() throws IOException {
    return """
        CPU     %s, %d cores
        memory  %d MB
        system  %s %s
        JDK     %s
        load    %s (above the number of cores: the figures are too slow)"""
        .formatted(
            line("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
            load());
  }

  /** Load averages of the last minute, five and fifteen, running and all threads. */
  public static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).strip();
  }

  private static String line(String file, String name) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(file));
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  /**
   * Processor time that a process has used until now, in milliseconds. Unlike the time on the wall
   * it hardly depends on what else the machine does.
   */
  public static double cpuMillis(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
  }

  /**
   * A figure of the kernel about a process, for instance {@code VmRSS} or {@code VmHWM}, in MB.
   *
   * @return 0 if the process is gone
   */
  public static double megabytes(long pid, String figure) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Double.parseDouble(line(status.toString(), figure).replaceAll("\\D", "")) / 1024;
  }
}
