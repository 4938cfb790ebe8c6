package ils.launcher;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The person's terminal: short lines, each with the seconds since the command was given. */
public final class Console {

  private final PrintStream out;
  private final PrintStream err;
  private final long started = System.nanoTime();

  private Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static Console ofThisProcess() {
    return new Console(System.out, System.err);
  }

  /** Reports a step that is done. */
  public void step(String what) {
    out.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds(), what);
    out.flush();
  }

  public void print(String text) {
    out.println(text);
    out.flush();
  }

  void problem(String text) {
    err.println("ils: " + text);
    err.flush();
  }

  double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  /**
   * Sends everything else that this process prints to a file, so that the server's own chatter does
   * not drown these lines.
   */
  void keepTheRestIn(Path file) throws IOException {
    var stream =
        new PrintStream(
            new FileOutputStream(file.toFile(), true), true, StandardCharsets.UTF_8.name());
    System.setOut(stream);
    System.setErr(stream);
  }
}
