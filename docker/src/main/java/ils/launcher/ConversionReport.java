package ils.launcher;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a conversion's report, in a file or on standard error; the last is remembered. */
final class ConversionReport implements Appendable, AutoCloseable {

  private final Writer out;
  private final boolean file;
  private final StringBuilder line = new StringBuilder();
  private String last = "";

  private ConversionReport(Writer out, boolean file) {
    this.out = out;
    this.file = file;
  }

  static ConversionReport to(Optional<String> file) throws IOException {
    if (file.isPresent()) {
      return new ConversionReport(Files.newBufferedWriter(Path.of(file.get())), true);
    }
    return new ConversionReport(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), false);
  }

  /** The line that sums up. */
  String last() {
    return last;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      append(text.charAt(i));
    }
    return this;
  }

  @Override
  public Appendable append(char c) throws IOException {
    if (c == '\n') {
      last = line.toString();
      out.append(last).append('\n');
      line.setLength(0);
    } else {
      line.append(c);
    }
    return this;
  }

  /** Standard error stays open. */
  @Override
  public void close() throws IOException {
    out.flush();
    if (file) {
      out.close();
    }
  }
}
