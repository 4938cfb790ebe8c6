package ils.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, printed as it comes and kept as a table of metric, value and unit. */
public final class Figures {

  private final PrintStream out;
  private final List<String> lines = new ArrayList<>();

  Figures(PrintStream out) {
    this.out = out;
    lines.add("metric\tvalue\tunit");
  }

  public void add(String metric, double value, String unit) {
    String number =
        value == Math.rint(value)
            ? String.format(Locale.ROOT, "%.0f", value)
            : String.format(Locale.ROOT, "%.3f", value);
    lines.add(metric + "\t" + number + "\t" + unit);
    out.printf(Locale.ROOT, "  %-40s %12s %s%n", metric, number, unit);
  }

  /** A remark that belongs to the figures but is none. */
  public void note(String text) {
    out.println("  " + text);
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
    out.println("  written to " + file);
  }
}
