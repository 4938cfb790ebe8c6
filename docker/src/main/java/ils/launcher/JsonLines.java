package ils.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One log record as one line of JSON: {@code time} (UTC), {@code level}, {@code logger}, {@code
 * message}, and {@code stack} where something was thrown.
 *
 * <p>Public and in the launcher because the log manager makes it by name with the class loader of
 * the program, which does not see the server's own classes.
 */
public final class JsonLines extends Formatter {

  @Override
  public String format(LogRecord record) {
    var line = new StringBuilder(200).append('{');
    field(line, "time", record.getInstant().toString());
    field(line.append(','), "level", record.getLevel().getName());
    field(line.append(','), "logger", String.valueOf(record.getLoggerName()));
    field(line.append(','), "message", String.valueOf(formatMessage(record)));
    if (record.getThrown() != null) {
      var stack = new StringWriter();
      record.getThrown().printStackTrace(new PrintWriter(stack, true));
      field(line.append(','), "stack", stack.toString());
    }
    return line.append("}\n").toString();
  }

  private static void field(StringBuilder line, String name, String value) {
    line.append('"').append(name).append("\":\"");
    value.chars().forEach(c -> escaped(line, (char) c));
    line.append('"');
  }

  private static void escaped(StringBuilder line, char c) {
    switch (c) {
      case '"' -> line.append("\\\"");
      case '\\' -> line.append("\\\\");
      case '\n' -> line.append("\\n");
      case '\t' -> line.append("\\t");
      default -> {
        if (c < ' ') {
          line.append("\\u%04x".formatted((int) c));
        } else {
          line.append(c);
        }
      }
    }
  }
}
