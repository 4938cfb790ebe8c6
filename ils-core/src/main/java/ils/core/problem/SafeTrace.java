package ils.core.problem;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stack trace fit for the log: messages that may quote data (SQL with its values, input that
 * could not be parsed) are left out, because names and card numbers must not get into logs.
 */
public final class SafeTrace {

  /** How many causes are followed; a chain may be circular. */
  static final int DEEPEST = 10;

  private static final int FRAMES = 40;

  private static final List<Class<? extends Throwable>> NEVER_QUOTE_DATA =
      List.of(
          NullPointerException.class,
          ClassCastException.class,
          IndexOutOfBoundsException.class,
          IllegalStateException.class,
          LinkageError.class);

  private SafeTrace() {}

  public static String of(Throwable thrown) {
    var text = new StringBuilder();
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      text.append(depth == 0 ? "" : "\n caused by ").append(cause.getClass().getName());
      text.append(said(cause));
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
        text.append("\n  at ").append(frames[i]);
      }
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static String said(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return " (SQL state " + sql.getSQLState() + ", code " + sql.getErrorCode() + ")";
    }
    @Nullable String message = cause.getMessage();
    boolean safe = NEVER_QUOTE_DATA.stream().anyMatch(type -> type.isInstance(cause));
    return safe && message != null ? ": " + message : "";
  }
}
