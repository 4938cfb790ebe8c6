package ils.it.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bridge's JAR in a process of its own, as on a kiosk, and one page connected to it. */
public final class LaunchedBridge implements WebSocket.Listener, AutoCloseable {

  private static final String TOKEN = "a-token-for-tests-only";
  private static final String ORIGIN = "https://ils.example.org";
  private static final Pattern READY =
      Pattern.compile("bridge: ws://127\\.0\\.0\\.1:(\\d+) and http://127\\.0\\.0\\.1:(\\d+),.*");
  private static final long PATIENCE_SECONDS = 30;

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final int http;
  private final WebSocket page;

  private LaunchedBridge(Process process) throws IOException {
    this.process = process;
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    Matcher ready = READY.matcher(String.valueOf(out.readLine()));
    if (!ready.matches()) {
      throw new IOException("the bridge did not start");
    }
    http = Integer.parseInt(ready.group(2));
    page =
        client
            .newWebSocketBuilder()
            .header("Origin", ORIGIN)
            .subprotocols("ils-bridge.1", "token." + TOKEN)
            .buildAsync(URI.create("ws://127.0.0.1:" + ready.group(1)), this)
            .join();
  }

  /**
   * Starts it and connects a page.
   *
   * @param modules the folder of the modules
   * @param reader for instance {@code sim://}
   */
  public static LaunchedBridge start(Path modules, String reader) throws IOException {
    Path jar = modules.resolve("self-check/target/bridge/self-check-bridge.jar");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-jar",
                jar.toString()));
    command.addAll(List.of("--reader", reader, "--port", "0", "--origin", ORIGIN));
    command.addAll(List.of("--token", TOKEN));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      return new LaunchedBridge(process);
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Bytes of everything that a kiosk's computer gets. */
  public static long size(Path modules) throws IOException {
    try (Stream<Path> files = Files.walk(modules.resolve("self-check/target/bridge"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** A command over HTTP; the body of the answer. */
  public String post(String command) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + "/do"))
            .header("Authorization", "Bearer " + TOKEN)
            .POST(BodyPublishers.ofString(command))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  /** A command on the page's socket. */
  public void say(String command) {
    page.sendText(command, true).join();
  }

  /** The next message of an event; others before it are passed over. */
  public String hear(String event) throws InterruptedException {
    String wanted = "\"event\":\"" + event + "\"";
    while (true) {
      String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("never heard: " + event);
      }
      if (next.contains(wanted)) {
        return next;
      }
    }
  }

  /** Asks it to end, as a kiosk that is shut down does; its exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      heard.add(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    page.abort();
    client.shutdownNow();
    process.destroyForcibly();
  }
}
