package ils.it.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The shipped launcher in a process of its own, on free ports and a data folder of its own. */
public final class LaunchedSystem implements AutoCloseable {

  private static final String QUICK_TO_START = "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
  private static final int START_SECONDS = 600;
  private static final int STOP_SECONDS = 120;

  private final Process process;
  private final Path output;
  private final Path data;
  private final int http;
  private final int sip2;

  private LaunchedSystem(Process process, Path output, Path data, int http, int sip2) {
    this.process = process;
    this.output = output;
    this.data = data;
    this.http = http;
    this.sip2 = sip2;
  }

  /**
   * Starts it and returns when it says that it is ready.
   *
   * @param more options of {@code run}
   * @throws IOException if it ends instead; the message is what it printed
   */
  public static LaunchedSystem start(Path data, Map<String, String> environment, String... more)
      throws IOException, InterruptedException {
    var system = launch(data, environment, more);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!system.printed().contains("] Ready")) {
      if (!system.process.isAlive() || System.nanoTime() > end) {
        system.kill();
        throw new IOException("not ready: " + system.printed());
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return system;
  }

  /** Starts it and returns at once. */
  static LaunchedSystem launch(Path data, Map<String, String> environment, String... more)
      throws IOException {
    int http = freePort();
    int sip2 = freePort();
    List<String> words =
        new ArrayList<>(
            List.of("run", "--data", data.toString(), "--http", "" + http, "--sip2", "" + sip2));
    words.addAll(List.of(more));
    Path output = Files.createTempFile(Files.createDirectories(home()), "output", ".txt");
    var builder = new ProcessBuilder(command(words)).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return new LaunchedSystem(builder.start(), output, data, http, sip2);
  }

  /** Runs another command of the launcher to its end. */
  static Ended run(String... words) throws IOException, InterruptedException {
    Path output = Files.createTempFile(Files.createDirectories(home()), "output", ".txt");
    Process process =
        new ProcessBuilder(command(List.of(words)))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Ended(process.waitFor(), Files.readString(output));
  }

  record Ended(int exitCode, String printed) {}

  private static List<String> command(List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(System.getProperty("ils.process.jvm", QUICK_TO_START).split(" ")));
    command.add("-jar");
    command.add(System.getProperty("ils.launcher", "docker/target/ils-launcher.jar"));
    command.addAll(words);
    return command;
  }

  /** Where such systems keep their folders; never under /tmp, which others clean. */
  static Path home() {
    return Path.of(System.getProperty("ils.it.dir", "docker/target/it"), "process")
        .toAbsolutePath();
  }

  /** An empty data folder under a name of its own. */
  public static Path emptyFolder(String name) throws IOException {
    Path folder = home().resolve(name);
    empty(folder);
    return folder;
  }

  /** Removes the folder with all that is in it. */
  public static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  public String http() {
    return "http://127.0.0.1:" + http;
  }

  public int sip2() {
    return sip2;
  }

  public Path data() {
    return data;
  }

  public long pid() {
    return process.pid();
  }

  public String printed() throws IOException {
    return Files.readString(output);
  }

  /** Pulls the plug: the server dies at once, and its database with it if asked for. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits until it has ended by itself. */
  Ended awaitEnd() throws IOException, InterruptedException {
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Ended(process.waitFor(), printed());
  }

  /** Stops it as Ctrl-C does. */
  Ended stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Ended(process.waitFor(), printed());
  }

  @Override
  public void close() throws IOException {
    try {
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
